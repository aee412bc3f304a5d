import type { MistakeKind, Shortcode, ShortcodePart } from '@/lib/markdown/shortcodes'
import { parameterName, schemaOf } from '@/lib/schema/parameters'
import type { ShortcodeSchema } from '@/lib/schema/shortcode'
import { editsInFile } from './edits'
import type { Report } from './finding'
import type { ContentDocument, PageText } from './rule'
import { isEmpty, type Visit } from './visit'
import type { ScalarTree } from './yaml/tree'

/** The shortcodes of a text with those inside them, in the order of the text. */
export function allShortcodes(parts: readonly ShortcodePart[]): Shortcode[] {
  return parts.flatMap((part) =>
    part.kind === 'shortcode' ? [part, ...allShortcodes(part.children)] : [],
  )
}

/** Mistakes about a beginning or an end that has no counterpart. */
const IN_PAIRS: readonly MistakeKind[] = ['unclosed', 'stray-end', 'unexpected-end', 'wrong-end']

/** What is wrong with the shortcodes of a document: with how they enclose text (`pairs`), or with one tag (`tags`). */
export function shortcodeMistakes(
  { texts, text: file }: ContentDocument,
  about: 'pairs' | 'tags',
): Report[] {
  return texts.flatMap((text) =>
    text.compiled.mistakes
      .filter(({ kind }) => IN_PAIRS.includes(kind) === (about === 'pairs'))
      .map(({ message, edits, ...mistake }) => ({
        reason: message,
        span: text.toFile(mistake),
        edits: edits && editsInFile(file, text, edits),
      })),
  )
}

/** The parameters of a text's shortcodes as visits of their fields, so that every rule for a field holds for them too. */
export function visitParameters(text: PageText): Visit[] {
  return allShortcodes(text.compiled.parts).flatMap((shortcode) => {
    const schema = schemaOf(shortcode.name)
    return schema ? visitShortcode(schema, shortcode, text) : []
  })
}

function visitShortcode(schema: ShortcodeSchema, shortcode: Shortcode, text: PageText): Visit[] {
  const path = (name: string) => `${text.visit.path}.${schema.name}.${name}`
  const given = new Map<string, { key: ScalarTree['span']; value: ScalarTree }>()
  // Behind a broken quote nobody can tell what is there, and of a value without a name what it is for.
  let isCertain = !shortcode.incomplete
  shortcode.params.forEach((param, index) => {
    const name = parameterName(schema, shortcode, index)
    if (name === undefined) {
      isCertain = false
      return
    }
    const span = text.toFile(param.valueSpan)
    const value: ScalarTree = {
      kind: 'scalar',
      value: param.value,
      written: param.value,
      span,
      toFile: ({ start, end }) => {
        // A quote inside a value has a backslash before it: then only the value as a whole is known.
        const { start: from, end: to } = param.valueSpan
        return to - from === param.value.length
          ? text.toFile({ start: from + start, end: from + end })
          : span
      },
    }
    given.set(name, { key: text.toFile(param.nameSpan ?? param.valueSpan), value })
  })
  return Object.entries(schema.params).flatMap(([name, field]): Visit[] => {
    const param = given.get(name)
    if (!param || isEmpty(param.value)) {
      const span = param?.key ?? text.toFile(shortcode.nameSpan)
      return field.required && isCertain
        ? [{ kind: 'missing', field, path: path(name), span, empty: param !== undefined }]
        : []
    }
    return [
      {
        kind: 'value',
        field,
        path: path(name),
        tree: param.value,
        beside: given,
        inShortcode: true,
      },
    ]
  })
}
