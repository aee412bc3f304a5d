import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { BadSetting } from '@/lib/environment'

/** The folder of the decision records. */
const RECORDS = 'docs/decisions'

export const DECISIONS_LIST = `${RECORDS}/README.md`

/** A record is called by its number and some words: `0012-hono-serves.md`. */
const RECORD = /^(\d{4})-.+\.md$/

/**
 * The list of all decision records, made of their first lines.
 *
 * @param root the root of the project; a copy of the code may have come without the records
 * @throws BadSetting when a record does not begin with its number, or two have the same one
 */
export function decisionsList(root = '.'): string {
  const folder = path.join(root, RECORDS)
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => RECORD.test(name)) : []
  const seen = new Set<string>()
  const rows = names.sort().map((name) => {
    const [, number = ''] = RECORD.exec(name) ?? []
    if (seen.has(number))
      throw new BadSetting(`Two records in ${RECORDS} have the number ${number}.`)
    seen.add(number)
    const [first = '', ...rest] = readFileSync(path.join(folder, name), 'utf8').split('\n')
    const [, title] = new RegExp(`^# ${number} (.+)$`).exec(first) ?? []
    if (!title)
      throw new BadSetting(`${RECORDS}/${name} must begin with "# ${number}" and a title.`)
    return `* [${number}](${name}) ${title}${fateOf(rest.join('\n'))}`
  })
  return `${HEAD}\n${rows.join('\n')}\n`
}

const HEAD = `# Decision records

<!-- Made by \`npm run schema\` from the first lines of the records. Do not edit. -->

Why it is as it is: each record has the context of a decision, the options, the choice and its consequences. Newer ones come
later. A record stands as it was written, figures included; where a later one replaces or changes it, it says so at its top.
[CONTRIBUTING.md](../../CONTRIBUTING.md) says when to write one.
`

/** Whether the top of a record says that a later one counts. */
function fateOf(text: string): string {
  const [, word, number] = /^(Superseded|Changed) by \[?(\d{4})/m.exec(text) ?? []
  return word ? ` (${word.toLowerCase()} by ${number})` : ''
}
