/** @jest-environment node */
import { readFileSync } from 'node:fs'
import { slug } from 'github-slugger'
import { reference } from '@/lib/reference'

const guide = readFileSync('docs/editors.md', 'utf8')

/** The anchors that a document is asked for, and those that its headings have on GitHub. */
function anchors(asking: string, name: string, asked: string) {
  return {
    wanted: [...asking.matchAll(/\]\((.+?)#(.+?)\)/g)].flatMap(([, file, anchor]) =>
      file === name ? [anchor] : [],
    ),
    there: [...asked.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading)),
  }
}

test.each([
  ['the guide', 'the reference', anchors(guide, 'reference.md', reference())],
  ['the reference', 'the guide', anchors(reference(), 'editors.md', guide)],
])('links of %s lead to chapters that %s has', (_from, _to, { wanted, there }) => {
  expect(wanted.length).toBeGreaterThan(3)
  expect(there).toEqual(expect.arrayContaining(wanted))
})
