import type { ListItem, RootContent } from 'mdast'
import { remark } from 'remark'
import { anchorOf } from '@/lib/check/report/documentation'
import { isAdvice, type Rule } from '@/lib/check/rule'
import { rules } from '@/lib/check/rules'
import { stagingRules } from '@/lib/check/rules/staging'
import { exampleNodes } from './example'
import { topicsOf } from './topics'

const INTRODUCTION = `# What the checker says

This file is made by \`npm run schema\` from the rules in \`lib/check/rules/\`. Do not edit it.

\`npm run check\` finds the mistakes below. An **error** stops a build. A **warning** does not. [How to write a page](editors.md) says how a
site sets the severity of a rule, and how a page silences a finding.

The characters that a finding is about are underlined. \`→\` stands for a tab, \`·\` for a space at the end of a line. Where an example says
so, \`npm run check -- --fix\` mends the mistake.
`

const markdown = remark().data('settings', { bullet: '*', rule: '-' })

/** The text of docs/rules.md: every rule, with what is wrong, what the checker says of it, and what is right. */
export function rulesDocument(): string {
  const topics = topicsOf([...rules, ...stagingRules])
  return markdown.stringify({
    type: 'root',
    children: [
      ...parsed(INTRODUCTION),
      ...topics.flatMap(({ title, rules }): RootContent[] => [
        {
          type: 'paragraph',
          children: [{ type: 'strong', children: [{ type: 'text', value: title }] }],
        },
        { type: 'list', spread: false, children: rules.map(entry) },
      ]),
      ...topics.flatMap(({ title, rules }) => [
        ...parsed(`## ${title}`),
        ...rules.flatMap(section),
      ]),
    ],
  })
}

/** A line of the contents. */
function entry({ id, summary }: Rule): ListItem {
  const [paragraph] = parsed(`[${id}](#${anchorOf(id)}): ${summary}`)
  if (paragraph?.type !== 'paragraph') throw new Error(`The summary of ${id} is no sentence.`)
  return { type: 'listItem', spread: false, children: [paragraph] }
}

function section(rule: Rule): RootContent[] {
  const { id, summary, why, examples = [] } = rule
  return [
    // GitHub's own anchor of a heading has no sign for the slash.
    { type: 'html', value: `<a id="${anchorOf(id)}"></a>` },
    ...parsed(`### ${id}\n\n${summary} **${kindOf(rule)}.**`),
    ...(why ? parsed(why) : []),
    ...examples.flatMap((example) => exampleNodes(rule, example)),
  ]
}

function kindOf(rule: Rule): string {
  if (rule.severity === 'warning') return 'A warning'
  return isAdvice(rule, { fatal: true }) ? 'An error that can be silenced' : 'An error'
}

function parsed(text: string): RootContent[] {
  return markdown.parse(text).children
}
