import type { MistakeKind, Shortcode, ShortcodePart } from '@/lib/markdown/shortcodes'
import { parameterName, schemaOf } from '@/lib/schema/parameters'
import type { ShortcodeSchema } from '@/lib/schema/shortcode'
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
export function shortcodeMistakes({ texts }: ContentDocument, about: 'pairs' | 'tags'): Report[] {
  return texts.flatMap(({ compiled, toFile }) =>
    compiled.mistakes
      .filter(({ kind }) => IN_PAIRS.includes(kind) === (about === 'pairs'))
      .map((mistake) => ({ reason: mistake.message, span: toFile(mistake) })),
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
  shortcode.params.forEach((param, index) => {
    const name = parameterName(schema, shortcode, index)
    if (name === undefined) return
    const span = text.toFile(param.valueSpan)
    const value: ScalarTree = {
      kind: 'scalar',
      value: param.value,
      written: param.value,
      span,
      toFile: ({ start, end }) => {
        const from = param.valueSpan.start
        return text.toFile({ start: from + start, end: from + end })
      },
    }
    given.set(name, { key: text.toFile(param.nameSpan ?? param.valueSpan), value })
  })
  return Object.entries(schema.params).flatMap(([name, field]): Visit[] => {
    const param = given.get(name)
    if (!param || isEmpty(param.value)) {
      const span = param?.key ?? text.toFile(shortcode.nameSpan)
      return field.required
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
