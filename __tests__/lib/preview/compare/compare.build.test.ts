import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { buildCopy, commitContent, copyProject, warmUp } from '@/__tests__/helpers/project-copy'
import { compare } from '@/lib/preview/compare'

/** Several builds, on a busy machine of two cores. */
const PATIENCE = 500_000

const page = (title: string, text: string, more = '') => `---
title: ${title}
type: landing
${more}sections:
  - block: markdown
    content:
      title: ${title}
      text: |
        ${text}
---
`

const LINKS = '[a](/came/) [b](/went/) [c](/moved/) [d](/renamed/) [e](/edited/)'
const MOVING =
  'Whoever wants to lend a plane asks at the desk, where a list of all of them is kept.'
const RENAMING =
  'The rooms are open from nine to five, and on Thursdays until the last person leaves.'
const EDITED = page('Edited', 'What stands here is edited by somebody.')

let here: string
const inside = (name: string) => path.join(here, name)
const write = (name: string, text: string) => writeFileSync(inside(`content/${name}`), text)
const edit = (name: string, from: string, to: string) => {
  const text = readFileSync(inside(name), 'utf8')
  // The test is about a change.
  if (!text.includes(from)) throw new Error(`${name} has no ${from}`)
  writeFileSync(inside(name), text.replaceAll(from, to))
}

/** Builds what the copy holds, and keeps it. */
async function built(name: string): Promise<{ outDir: string }> {
  const { code, output } = await buildCopy(here, { PREVIEW: '1', SITE_URL: 'https://site.example' })
  if (code !== 0) throw new Error(output)
  cpSync(inside('out'), inside(`built-${name}`), { recursive: true })
  return { outDir: inside(`built-${name}`) }
}

let base: { outDir: string }

beforeAll(async () => {
  here = copyProject('compare')
  warmUp(here)
  mkdirSync(inside('content/picture/images'), { recursive: true })
  const picture = await sharp({
    create: { width: 900, height: 500, channels: 3, background: '#357' },
  })
    .png()
    .toBuffer()
  writeFileSync(inside('content/picture/images/room.png'), picture)
  write('picture/_index.md', page('Picture', '![A room](images/room.png)'))
  write('links.md', page('Links', LINKS))
  write('went.md', page('Went', 'This page is here for a while.'))
  write('moved.md', page('Moved', MOVING))
  write('renamed.md', page('Renamed', RENAMING))
  write('edited.md', EDITED)
  commitContent(here, '2024-02-03T04:05:06Z')
  base = await built('base')
}, PATIENCE)

it(
  'code that changes no page, and content that nobody reads, change none',
  async () => {
    edit('components/site/Footer.tsx', '/** The footer:', '/** The footer, then:')
    edit('content/links.md', 'type: landing', '# What leads where.\ntype: landing')
    commitContent(here, '2024-05-06T07:08:09Z')
    expect(await compare(base, await built('nothing'))).toEqual({
      added: [],
      removed: [],
      changed: [],
      moved: [],
      why: {},
    })
  },
  PATIENCE,
)

it(
  'what all pages show is told once, beside the one page that was edited',
  async () => {
    edit('content/site.yaml', 'label: Membership', 'label: Members')
    edit('app/globals.css', '#1d4ef5', '#a01ef5')
    write('edited.md', EDITED.replace('somebody', 'everybody'))
    commitContent(here, '2024-05-07T07:08:09Z')
    const { everywhere, changed, why } = await compare(base, await built('site'))
    expect(everywhere?.what).toEqual(['the header', 'the style'])
    expect({ changed, why }).toEqual({ changed: ['/edited/'], why: { '/edited/': ['its text'] } })
    edit('content/site.yaml', 'label: Members', 'label: Membership')
    edit('app/globals.css', '#a01ef5', '#1d4ef5')
    write('edited.md', EDITED)
  },
  PATIENCE,
)

it(
  'pages that come, go, move or have another picture, and those of a block with another style, are listed, and no page that links to them',
  async () => {
    write('came.md', page('Came', 'Nothing of it was here before.'))
    rmSync(inside('content/went.md'))
    renameSync(inside('content/moved.md'), inside('content/elsewhere.md'))
    rmSync(inside('content/renamed.md'))
    write('other.md', page('Other', 'Other words.', 'aliases: [/renamed/]\n'))
    const file = inside('content/picture/images/room.png')
    writeFileSync(file, await sharp(readFileSync(file)).negate().png().toBuffer())
    edit('components/sections/Features.module.css', 'clamp(1.5rem, 1.2rem', 'clamp(1.25rem, 1.2rem')
    commitContent(here, '2024-05-08T07:08:09Z')
    expect(await compare(base, await built('pages'))).toEqual({
      added: ['/came/'],
      removed: ['/went/'],
      changed: ['/', '/membership/', '/picture/'],
      moved: [
        { from: '/moved/', to: '/elsewhere/' },
        { from: '/renamed/', to: '/other/' },
      ],
      why: {
        '/': ['its style'],
        '/membership/': ['its style'],
        '/picture/': ['its pictures and files'],
      },
    })
  },
  PATIENCE,
)
