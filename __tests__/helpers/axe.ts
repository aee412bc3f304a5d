import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** Findings as text, one each: the rule, what it asks for, where it fails. */
export interface Audit {
  violations: string[]
  /** What axe cannot decide by itself, such as text on a gradient. */
  incomplete: string[]
}

/** Runs axe over the page as it is now: WCAG 2.2 A and AA, best practices, and the experimental rules. */
export async function audit(page: Page): Promise<Audit> {
  await page.evaluate(await readFile(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8'))
  const { violations, incomplete } = await page.evaluate(() => {
    const rules = Object.fromEntries(
      window.axe.getRules().map(({ ruleId, tags }) => {
        // AAA is not what we promise; deprecated rules ask for what no longer helps anybody.
        const left = tags.some((tag) => /^wcag2\d?aaa$|^deprecated$/.test(tag))
        // hidden-content only says that something is hidden: each closed menu would be reported.
        return [ruleId, { enabled: !left && ruleId !== 'hidden-content' }]
      }),
    )
    return window.axe.run(document, { rules, resultTypes: ['violations', 'incomplete'] })
  })
  return { violations: violations.flatMap(asText), incomplete: incomplete.flatMap(asText) }
}

function asText({ id, help, nodes }: axe.Result): string[] {
  return nodes.map(({ target, html, any, all, none }) => {
    const why = [...any, ...all, ...none].map((check) => check.message).join('; ')
    return `${id}: ${help}. At ${target.join(' ')}: ${html.slice(0, 200)} (${why})`
  })
}
