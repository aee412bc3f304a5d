// `npm run bench:editor`: asks the YAML language server what docs/editors.md says that it does, with the settings of .vscode/.
import { readFileSync } from 'node:fs'
import { startServer } from './client.mjs'

const PAGE = 'content/membership/_index.md'
const page = readFileSync(PAGE, 'utf8')

const settings = JSON.parse(
  readFileSync('.vscode/settings.json', 'utf8').replace(/^\s*\/\/.*$/gm, ''),
)
const server = await startServer({
  validate: true,
  hover: true,
  completion: true,
  schemas: settings['yaml.schemas'],
})

let failed = 0
let copies = 0

/** @param wanted a part of the answer; '' when it has to be empty */
function tell(question, answer, wanted) {
  const given = Array.isArray(answer) ? answer.join(', ') : answer
  const holds = wanted === '' ? given === '' : given.includes(wanted)
  if (!holds) failed++
  console.log(`${holds ? 'yes' : 'NO '}  ${question}: ${JSON.stringify(given.slice(0, 120))}`)
}

/** The page with a change, in memory only; `|` is where the editor stands. */
async function change(from, to) {
  if (!page.includes(from)) throw new Error(`${PAGE} has no ${JSON.stringify(from)} any more.`)
  const text = page.replace(from, () => to)
  const offset = text.indexOf('|@')
  const before = text.slice(0, offset).split('\n')
  copies++
  const file = `content/copy-${copies}.md`
  const wrong = await server.open(file, text.replace('|@', ''))
  return { file, wrong, position: { line: before.length - 1, character: before.at(-1).length } }
}

async function completion(question, from, to, wanted) {
  const { file, position } = await change(from, to)
  tell(question, await server.complete(file, position), wanted)
}

async function hover(question, at, wanted) {
  const { file, position } = await change(at, `${at.slice(0, -1)}|@${at.slice(-1)}`)
  tell(question, await server.hover(file, position), wanted)
}

async function mistake(from, to, wanted, fix) {
  const { file, wrong } = await change(from, to)
  const [first] = wrong
  const line = (to || from).trim().split('\n').at(-1)
  tell(
    to ? `underlined: ${line}` : `missed: ${line}`,
    wrong.map(({ message }) => message),
    wanted,
  )
  if (first && fix) tell('  and Ctrl+. offers', await server.fixes(file, first), fix)
}

for (const file of [PAGE, 'content/_index.md', 'content/site.yaml']) {
  const wrong = await server.open(file, readFileSync(file, 'utf8'))
  tell(
    `nothing is underlined in ${file}`,
    wrong.map(({ message }) => message),
    '',
  )
}

await hover('a key of the page', 'title: M', 'The name of the page')
await hover('the name of a block', 'block: features', 'A grid of short descriptions')
await hover('a key in a list', 'icon: laptop-code', 'An icon above the name.')

const DRAFT = 'type: landing\n'
await completion('keys of the page', DRAFT, `${DRAFT}dr|@\n`, 'draft')
await completion('blocks', 'block: features', 'block: |@', 'features, hero, markdown')
await completion(
  'a whole section',
  '  - block: features',
  '  - |@\n\n  - block: features',
  'section: hero',
)
await completion('keys of an entry', 'icon: laptop-code', 'ic|@', 'icon')
await completion('packs', 'icon_pack: fas', 'icon_pack: |@', 'fas, far, fab')

await mistake(
  'block: features',
  'block: feature',
  'Write "features", "hero" or "markdown".',
  'features',
)
await mistake('icon: laptop-code', 'icn: laptop-code', 'Property icn is not allowed.', 'icon')
await mistake(DRAFT, `${DRAFT}draft: "no"\n`, 'Write true or false, without quotes.')
await mistake(DRAFT, `${DRAFT}date: 23.11.2026\n`, 'Write a date such as 2026-11-23')
await mistake('title: Membership\n', '', 'Missing property "title".')

const modeline = '---\n# yaml-language-server: $schema=../schemas/page.json\ntitle: 7\n---\n'
const elsewhere = await server.open('elsewhere/page.md', modeline)
tell(
  'a schema that the page names',
  elsewhere.map(({ message }) => message),
  'Write a text.',
)

server.end()
if (failed > 0) {
  console.error(`${failed} of these are not as docs/editors.md says.`)
  process.exitCode = 1
}
