import type { Report } from '@/lib/check/finding'
import { type MissingKey, meantFor, nameOf, renamed, type UnknownKey } from '@/lib/check/misspelt'
import type { Rule } from '@/lib/check/rule'
import { sampleOf } from '@/lib/check/sample'
import { quoted } from '@/lib/check/syntax/stumble'

export const schemaRequired: Rule = {
  id: 'schema/required',
  severity: 'error',
  summary: 'What cannot be left out is there, and not empty.',
  why: 'Without it, what it belongs to cannot be drawn: a button without words, a page without a name. The finding says what the key is for, and shows how it is written.',
  examples: [
    {
      within: 'section',
      wrong: '- block: hero\n  content:\n    ⟦titel⟧: Welcome',
      finding: 'Nothing reads the key "titel", and "title" is missing. Did you mean "title"?',
      right: '- block: hero\n  content:\n    title: Welcome',
      isFixed: true,
    },
    {
      within: 'section',
      wrong: '- block: hero\n  ⟦title⟧: Welcome\n  content:\n    text: Hello',
      finding:
        '"title" is missing below "content". It stands here, where nothing reads it: move it there.',
      right: '- block: hero\n  content:\n    title: Welcome\n    text: Hello',
    },
    {
      within: 'section',
      wrong: '- block: hero\n  content:\n    ⟦text⟧: Hello',
      finding:
        '"title" is missing. The title of the page, as visitors read it. Write, for example: title: Open science for everybody',
      right: '- block: hero\n  content:\n    title: Welcome\n    text: Hello',
    },
    {
      within: 'section',
      wrong:
        '- block: features\n  content:\n    items:\n      - ⟦name⟧:\n        description: Fast',
      finding: '"name" is empty. The name of the entry. Write, for example: name: Fast',
      right:
        '- block: features\n  content:\n    items:\n      - name: Speed\n        description: Fast',
    },
    {
      within: 'section',
      wrong: '- block: features\n  content:\n    items:\n      - ⟦name⟧: #1 in science',
      finding:
        '"name" is empty: what follows a "#" is a comment. If it is text, put it in quotes: name: "#1 in science"',
      right: '- block: features\n  content:\n    items:\n      - name: "#1 in science"',
    },
    {
      within: 'section',
      wrong: '- block: features\n  content:\n    items:\n      - ⟦name⟧: null',
      finding:
        '"name" is empty: "null" means nothing at all. The name of the entry. If it is text, put it in quotes: name: "null"',
      right: '- block: features\n  content:\n    items:\n      - name: "null"',
    },
    {
      within: 'text',
      wrong: '{{< ⟦cta⟧ cta_text="Our prices" >}}',
      finding:
        '"cta_link" is missing. Where the button leads. Write, for example: cta_link="/about/"',
      right: '{{< cta cta_text="Our prices" cta_link="/page/" >}}',
    },
  ],
  *document(document) {
    const written = new Map([...meantFor(document.visits)].map(([key, missing]) => [missing, key]))
    for (const visit of document.visits) {
      if (visit.kind !== 'missing') continue
      const elsewhere = written.get(visit)
      yield elsewhere
        ? writtenElsewhere(visit, elsewhere)
        : { reason: sentence(visit, document.text), span: visit.span }
    }
  },
}

function writtenElsewhere(missing: MissingKey, unknown: UnknownKey): Report {
  const { key, span, level } = unknown
  const name = nameOf(missing)
  if (missing.level !== level) {
    const group = missing.path.split('.').at(-2)
    return {
      reason: `"${name}" is missing below "${group}". It stands here, where nothing reads it: move it there.`,
      span,
    }
  }
  const edits = renamed(unknown)
  return {
    reason: `Nothing reads the key "${key}", and "${name}" is missing. Did you mean "${name}"?`,
    span,
    ...(edits && { edits }),
  }
}

function sentence({ field, path, span, empty, level }: MissingKey, text: string): string {
  const key = path.split('.').at(-1) ?? ''
  const what = `"${key}" is ${empty ? 'empty' : 'missing'}`
  if (level === undefined) {
    return `${what}. ${field.description} Write, for example: ${key}="${field.example ?? 'some words'}"`
  }
  const behind = empty ? lineBehind(text, span.end) : ''
  if (/^#\S/.test(behind)) {
    return `${what}: what follows a "#" is a comment. If it is text, put it in quotes: ${key}: ${quoted(behind)}`
  }
  if (/^(?:null|~)$/i.test(behind)) {
    return `${what}: "${behind}" means nothing at all. ${field.description} If it is text, put it in quotes: ${key}: ${quoted(behind)}`
  }
  return `${what}. ${field.description} ${sampleOf(key, field)}`
}

/** What stands behind a key. */
function lineBehind(text: string, from: number): string {
  const newline = text.indexOf('\n', from)
  const line = text.slice(from, newline === -1 ? undefined : newline)
  return line.slice(line.indexOf(':') + 1).trim()
}
