/** @jest-environment node */
import type { Nodes } from 'mdast'
import { remark } from 'remark'
import { visit } from 'unist-util-visit'
import { rulesDocument } from '@/lib/check/documentation'
import { exampleNodes } from '@/lib/check/documentation/example'
import { documentationOf } from '@/lib/check/report/documentation'
import type { Rule } from '@/lib/check/rule'
import { rules } from '@/lib/check/rules'
import { stagingRules } from '@/lib/check/rules/staging'

const ALL = [...rules, ...stagingRules]
const text = rulesDocument()

/** The ids, and the addresses of links, that the document has. */
function namesIn(tree: Nodes) {
  const ids: string[] = []
  const urls: string[] = []
  visit(tree, (node) => {
    if (node.type === 'html') ids.push(/^<a id="(.+)">$/.exec(node.value)?.[1] ?? '')
    if (node.type === 'link') urls.push(node.url)
  })
  return { ids: ids.filter(Boolean), urls }
}

test('every rule is explained where its findings say', () => {
  const { ids } = namesIn(remark().parse(text))
  expect(ALL.map(({ id }) => documentationOf(id))).toEqual(
    expect.arrayContaining(ids.map((id) => `docs/rules.md#${id}`)),
  )
  expect(ids).toHaveLength(ALL.length)
})

test('every line of the contents leads to its rule', () => {
  const { ids, urls } = namesIn(remark().parse(text))
  expect(urls.filter((url) => url.startsWith('#')).map((url) => url.slice(1))).toEqual(ids)
})

test('a rule has a name of its own', () => {
  expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length)
})

test('an example shows what is wrong, what is said of it, and what is made of it', () => {
  const rule: Rule = { id: 'about/what', severity: 'error', summary: 'It is right.' }
  const children = exampleNodes(rule, {
    within: 'section',
    severity: 'warning',
    wrong: '- block: ⟦Markdown⟧',
    finding: 'It is *not* <b>right</b>.',
    right: '- block: markdown',
    isFixed: true,
    beside: { 'a.gif': '', 'b.gif': '' },
  })
  expect(remark().stringify({ type: 'root', children })).toBe(`\
In the list of sections, beside \`a.gif\`, \`b.gif\`, a warning:

\`\`\`text
- block: Markdown
         ^^^^^^^^
\`\`\`

> It is \\*not\\* \\<b>right\\</b>.

What \`--fix\` makes of it:

\`\`\`yaml
- block: markdown
\`\`\`
`)
})

test('an example that is a file is shown with its name', () => {
  const rule: Rule = { id: 'about/what', severity: 'error', summary: 'It is right.' }
  const example = { name: 'page.html', wrong: '⟦<p>⟧', finding: 'Wrong.', right: '---\n---' }
  const [caption] = exampleNodes(rule, example)
  expect(remark().stringify({ type: 'root', children: caption ? [caption] : [] })).toBe(
    'The file `page.html`:\n',
  )
})
