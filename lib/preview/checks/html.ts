import type { Output } from '@/lib/preview/compare/output'
import { htmlRules } from './html-rules'
import { changedPoints, type Point, type Seen } from './points'
import type { Sides } from './sides'

/** A page takes a tenth of a second on each side. */
export const MOST_VALIDATED = 200

/** What axe says as well: it is told once, as accessibility. */
const ASKED_OF_AXE = /^(?:wcag\/|(?:area-alt|empty-heading|empty-title|text-content)$)/

/**
 * What html-validate says against pages now and did not say before, or the other way round.
 *
 * @throws with a sentence when html-validate is not installed
 */
export async function changedHtml({ before, after, pages }: Sides): Promise<Seen[]> {
  const { HtmlValidate, StaticConfigLoader } = await import('html-validate').catch((cause) => {
    throw new Error('html-validate is not installed: `npm ci` installs it.', { cause })
  })
  const validator = new HtmlValidate(new StaticConfigLoader(htmlRules))
  const pointsOf = async (output: Output, asked: string, address: string): Promise<Point[]> => {
    const file = output.pages.get(asked)
    if (file === undefined) return []
    const { results } = await validator.validateString(output.read(file))
    return results
      .flatMap(({ messages }) => messages)
      .filter(({ ruleId }) => !ASKED_OF_AXE.test(ruleId))
      .map(({ line, message, ruleId }) => ({
        key: JSON.stringify([address, ruleId, message]),
        alike: JSON.stringify([address, ruleId, message.replace(/"[^"]*"/g, '')]),
        address,
        sentence: `${withoutDot(message)} (html-validate: ${ruleId}, line ${line}).`,
      }))
  }
  const old: Point[] = []
  const now: Point[] = []
  // What was wrong on a page that is gone is not mended.
  const asked = pages.filter(({ kind }) => kind !== 'removed').slice(0, MOST_VALIDATED)
  for (const { address, from } of asked) {
    old.push(...(await pointsOf(before, from ?? address, address)))
    now.push(...(await pointsOf(after, address, address)))
  }
  return changedPoints(old, now)
}

function withoutDot(text: string): string {
  return text.replace(/\.$/, '')
}
