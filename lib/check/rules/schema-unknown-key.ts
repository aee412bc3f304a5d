import { placeOf } from '@/lib/check/elsewhere'
import type { Report } from '@/lib/check/finding'
import { meantFor, renamed, type UnknownKey } from '@/lib/check/misspelt'
import { allOf, didYouMean } from '@/lib/check/nearest'
import type { Rule } from '@/lib/check/rule'

/** Upstream ignores such keys in silence, so a warning is enough, and a misspelt one is found at last. */
export const schemaUnknownKey: Rule = {
  id: 'schema/unknown-key',
  severity: 'warning',
  summary: 'Every key is one that is read.',
  why: 'What stands behind a key that nothing reads is not on the page. `--fix` corrects a name that is one slip of the finger away from a single known one, when that is not there yet and the value fits it.',
  examples: [
    {
      within: 'section',
      wrong: '- block: markdown\n  ⟦contnet⟧:\n    title: Hello',
      finding: 'Nothing reads the key "contnet". Did you mean "content"?',
      right: '- block: markdown\n  content:\n    title: Hello',
      isFixed: true,
    },
    {
      within: 'section',
      wrong: '- block: markdown\n  ⟦title⟧: Hello',
      finding: 'Nothing reads the key "title" here: it belongs below "content".',
      right: '- block: markdown\n  content:\n    title: Hello',
    },
    {
      within: 'section',
      wrong: '- block: markdown\n  content:\n    title: Hello\n    ⟦columns⟧: 1',
      finding: 'Nothing reads the key "columns" here: it belongs below "design".',
      right: '- block: markdown\n  content:\n    title: Hello\n  design:\n    columns: 1',
    },
    {
      within: 'section',
      wrong: '- block: markdown\n  content:\n    title: Hello\n    ⟦id⟧: hello',
      finding: 'Nothing reads the key "id" here: it belongs further left, beside "block".',
      right: '- block: markdown\n  id: hello\n  content:\n    title: Hello',
    },
    {
      within: 'section',
      wrong: '- block: markdown\n  content:\n    title: Hello\n    ⟦draft⟧: true',
      finding:
        'Nothing reads the key "draft" here: it belongs at the start of a line, outside the sections.',
      right: '- block: markdown\n  content:\n    title: Hello',
    },
    {
      within: 'section',
      wrong: '- block: markdown\n  content:\n    title: Hello\n    ⟦ending⟧: Bye',
      finding: 'Nothing reads the key "ending". Known here: "title", "subtitle" and "text".',
      right: '- block: markdown\n  content:\n    title: Hello\n    text: Bye',
    },
    {
      within: 'section',
      wrong: '- block: markdown\n  content: { ⟦title:Hello⟧ }',
      finding:
        'Nothing reads the key "title:Hello". A space is missing after the colon of "title:".',
      right: '- block: markdown\n  content: { title: Hello }',
    },
    {
      within: 'section',
      wrong: '- block: markdown\n  content:\n    title: Hello\n    ⟦\u00a0text⟧: Bye',
      finding:
        'Before this key stands a space that YAML does not read as one: copied text has such no-break spaces. Put plain spaces in its place.',
      right: '- block: markdown\n  content:\n    title: Hello\n    text: Bye',
    },
  ],
  *document({ visits }) {
    const required = meantFor(visits)
    for (const visit of visits) {
      // A required key that is missing for this reason is one mistake, and schema/required tells of it.
      if (visit.kind === 'unknown-key' && !required.has(visit)) yield report(visit)
    }
  },
}

function report({ key, span, value, level }: UnknownKey): Report {
  const known = Object.keys(level.fields)
  const nothing = `Nothing reads the key "${key}"`
  const [name] = key.split(':')
  if (name && known.includes(name)) {
    return { reason: `${nothing}. A space is missing after the colon of "${name}:".`, span }
  }
  if (/^[^\S ]/.test(key)) {
    const reason =
      'Before this key stands a space that YAML does not read as one: copied text has such no-break spaces. Put plain spaces in its place.'
    return { reason, span }
  }
  const place = placeOf(key, level)
  if (place) return { reason: `${nothing} here: it belongs ${place}.`, span }
  const edits = renamed({ key, span, value, level })
  return {
    reason: `${nothing}.${didYouMean(key, known) || ` Known here: ${allOf(known)}.`}`,
    span,
    ...(edits && { edits }),
  }
}
