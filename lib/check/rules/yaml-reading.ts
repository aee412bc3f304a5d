import type { ContentDocument, Rule } from '@/lib/check/rule'
import { valuesOf } from '@/lib/check/rule'
import { quoted } from '@/lib/check/syntax/stumble'
import type { ScalarTree } from '@/lib/check/yaml/tree'

/** Kinds whose value is shown, or compared, as it is written. Words for true and false are read in a flag as they are meant. */
const TEXTS = ['text', 'inline', 'markdown', 'identifier', 'classNames', 'alias', 'icon'] as const

/**
 * Upstream reads YAML 1.1, and its parser resolves these (go-yaml, resolve.go); in YAML 1.2 they are text
 * (YAML 1.2.2, chapter 10.3).
 */
const READINGS: readonly { like: RegExp; as: (written: string) => string }[] = [
  { like: /^(?:y|yes|on)$/i, as: () => 'true' },
  { like: /^(?:n|no|off)$/i, as: () => 'false' },
  {
    like: /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d[\d:.+\-Zz ]*)?$/,
    as: () => 'a date with a time',
  },
  { like: /^[-+]?(?:\d[\d]*_[\d_]*|0b[01_]+)$/, as: () => 'a number' },
]

export const yamlReading: Rule = {
  id: 'yaml/reading',
  severity: 'warning',
  summary: 'A text that other programs read as something else stands in quotes.',
  why: 'There are two versions of YAML in use, and programs that read Hugo sites mostly follow the older one. There, a plain `no` is not a word but false, and `2026-11-23` is a date with a time, so a page would show `false` in another program. Quotes make it text everywhere.',
  examples: [
    {
      within: 'section',
      wrong: '- block: features\n  content:\n    items:\n      - name: ⟦No⟧',
      finding: 'Other programs read No as false. Put it in quotes: "No"',
      right: '- block: features\n  content:\n    items:\n      - name: "No"',
      isFixed: true,
    },
    {
      within: 'section',
      wrong: '- block: markdown\n  id: ⟦on⟧\n  content:\n    title: Hello',
      finding: 'Other programs read on as true. Put it in quotes: "on"',
      right: '- block: markdown\n  id: "on"\n  content:\n    title: Hello',
      isFixed: true,
    },
    {
      within: 'section',
      wrong: '- block: markdown\n  content:\n    title: ⟦2026-11-23⟧',
      finding:
        'Other programs read 2026-11-23 as a date with a time. Put it in quotes: "2026-11-23"',
      right: '- block: markdown\n  content:\n    title: "2026-11-23"',
      isFixed: true,
    },
    {
      within: 'section',
      wrong: '- block: markdown\n  content:\n    title: ⟦1_000⟧',
      finding: 'Other programs read 1_000 as a number. Put it in quotes: "1_000"',
      right: '- block: markdown\n  content:\n    title: "1_000"',
      isFixed: true,
    },
    {
      within: 'section',
      wrong: '- design:\n    background:\n      gradient_angle: ⟦010⟧',
      finding: 'Other programs read 010 as 8, since it starts with 0; here it is 10. Write 10.',
      right: '- design:\n    background:\n      gradient_angle: 10',
      isFixed: true,
    },
  ],
  *document(document) {
    // Nobody else reads the settings of the site.
    if (document.address === undefined) return
    for (const { tree, inShortcode } of valuesOf(document, ...TEXTS)) {
      if (inShortcode || tree.kind !== 'scalar' || !isPlain(tree, document)) continue
      const reading = READINGS.find(({ like }) => like.test(tree.written))
      if (!reading) continue
      const better = quoted(tree.written)
      yield {
        reason: `Other programs read ${tree.written} as ${reading.as(tree.written)}. Put it in quotes: ${better}`,
        span: tree.span,
        edits: [{ ...tree.span, text: better }],
      }
    }
    for (const { tree } of valuesOf(document, 'number')) {
      if (tree.kind !== 'scalar' || !/^[-+]?0[0-7]+$/.test(tree.written)) continue
      if (typeof tree.value !== 'number') continue
      const octal = Number.parseInt(tree.written, 8)
      yield {
        reason: `Other programs read ${tree.written} as ${octal}, since it starts with 0; here it is ${tree.value}. Write ${tree.value}.`,
        span: tree.span,
        edits: [{ ...tree.span, text: String(tree.value) }],
      }
    }
  },
}

function isPlain({ span, value, written }: ScalarTree, { text }: ContentDocument): boolean {
  return typeof value === 'string' && text.slice(span.start, span.end).trimEnd() === written
}
