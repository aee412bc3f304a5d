import type { Code, PhrasingContent, RootContent } from 'mdast'
import { type Example, exampleFile, type Within } from '@/lib/check/example'
import type { Rule } from '@/lib/check/rule'
import { sample } from './sample'

const CAPTIONS: Readonly<Record<Within, string>> = {
  text: 'In a text',
  section: 'In the list of sections',
  'front matter': 'In the front matter',
  settings: 'In the settings of the site',
}

/** What is wrong, what the checker says of it, and how it is right. */
export function exampleNodes(rule: Rule, example: Example): RootContent[] {
  const { severity = rule.severity, within } = example
  const name = within ? CAPTIONS[within] : 'The file'
  const named = example.name || !within ? [text(' '), code(exampleFile(example, '').name)] : []
  const beside = Object.keys(example.beside ?? {})
  const mended = example.isFixed ? 'What `--fix` makes of it:' : 'Right:'
  return [
    paragraph(
      text(name),
      ...named,
      ...(beside.length > 0 ? [text(', beside '), ...listed(beside)] : []),
      text(severity === rule.severity ? ':' : `, ${article(severity)}:`),
    ),
    block(sample(example.wrong), 'text'),
    { type: 'blockquote', children: [paragraph(text(example.finding))] },
    paragraph(...mended.split('`').map((part, index) => (index % 2 ? code(part) : text(part)))),
    block(sample(example.right), languageOf(example)),
  ]
}

function languageOf({ within, name = '' }: Example): string {
  return within === 'text' || (!within && !name.endsWith('.yaml')) ? 'markdown' : 'yaml'
}

/** `a`, `b` */
function listed(names: readonly string[]): PhrasingContent[] {
  return names.flatMap((name, index) => [...(index > 0 ? [text(', ')] : []), code(name)])
}

function article(severity: string): string {
  return severity === 'error' ? 'an error' : 'a warning'
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value }
}

function block(value: string, lang: string): Code {
  return { type: 'code', lang, value }
}

function paragraph(...children: PhrasingContent[]): Extract<RootContent, { type: 'paragraph' }> {
  return { type: 'paragraph', children }
}
