import { z } from 'zod'
import type { Report } from '@/lib/preview/types'

/** Text of anybody, and no more of it than a report has. Whoever shows it makes it harmless (`lib/preview/report/shown.ts`). */
const text = (most: number) => z.string().max(most)
const count = z.number().int().min(0).max(10_000_000)
const address = text(2000)
const addresses = z.array(address).max(50_000)
const sentence = text(5000)
const output = text(200_000)
const picture = z
  .string()
  .max(300)
  .regex(/^(?!.*\.\.)[\w-][\w./-]*$/)

const side = z.strictObject({
  ref: text(300),
  commit: z.string().regex(/^[0-9a-f]{40}$|^[0-9a-f]{64}$/),
})

const point = z.strictObject({ line: count, column: count, offset: count })
const severity = z.enum(['error', 'warning'])
const findings = z.strictObject({
  version: z.literal(1),
  files: z
    .array(
      z.strictObject({
        path: text(1000),
        findings: z
          .array(
            z.strictObject({
              ruleId: text(100),
              severity,
              reason: sentence,
              place: z.strictObject({ start: point, end: point }),
              edits: z
                .array(z.strictObject({ start: count, end: count, text: text(100_000) }))
                .max(1000),
              documentation: text(300),
            }),
          )
          .max(10_000),
      }),
    )
    .max(50_000),
  summary: z.strictObject({ files: count, errors: count, warnings: count, fixable: count }),
})

const pictures = z.strictObject({
  window: z.enum(['phone', 'desktop']),
  scheme: z.enum(['light', 'dark']),
  before: picture.optional(),
  after: picture.optional(),
  difference: picture.optional(),
  width: count,
  height: count,
})

/** `report.json` (docs/contracts.md), as strictly as its types: what has another key or a longer text was not made by our report. */
const report = z.strictObject({
  version: z.literal(1),
  base: side,
  head: side,
  added: addresses,
  removed: addresses,
  changed: addresses,
  moved: z.array(z.strictObject({ from: address, to: address })).max(50_000),
  why: z.record(address, z.array(text(500)).max(100)).optional(),
  everywhere: z
    .strictObject({ what: z.array(text(500)).max(100), pages: count, sample: addresses })
    .optional(),
  pages: z
    .array(
      z.strictObject({
        kind: z.enum(['added', 'removed', 'changed', 'moved', 'sample']),
        address,
        from: address.optional(),
        title: text(2000),
        text: z
          .array(
            z.strictObject({ kind: z.enum(['same', 'removed', 'added']), text: text(100_000) }),
          )
          .max(100_000),
        pictures: z.array(pictures).max(100),
      }),
    )
    .max(50_000),
  changes: z
    .array(
      z.strictObject({
        kind: z.enum(['worse', 'better']),
        about: z.enum([
          'findings',
          'links',
          'accessibility',
          'html',
          'weight',
          'metadata',
          'redirects',
        ]),
        address: address.optional(),
        sentence,
      }),
    )
    .max(50_000),
  left: z.array(sentence).max(1000),
  failed: z
    .strictObject({ side: z.enum(['base', 'head']), output, findings: findings.optional() })
    .transform((failed) => ({ ...failed, findings: failed.findings }))
    .optional(),
}) satisfies z.ZodType<Report, z.ZodTypeDef, unknown>

/**
 * Reads `report.json` of an artifact. Anybody may have written it.
 *
 * @param head the commit that GitHub knows: what the report says of it does not count
 * @returns undefined when it is not a report
 */
export function readReport(
  json: string,
  head: { ref: string; commit: string },
): Report | undefined {
  try {
    return { ...report.parse(JSON.parse(json), { errorMap: endAtOnce }), head }
  } catch {
    return undefined
  }
}

/** zod asks for words at each mistake, and would keep millions of them: 10 MB of JSON took 3 GB. One is enough. */
function endAtOnce(): never {
  throw new TypeError('It is no report.')
}
