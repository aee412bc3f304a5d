import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { askAxe } from '@/lib/preview/checks/axe'

/** Findings as text, one each: the rule, what it asks for, where it fails. */
export interface Audit {
  violations: string[]
  /** What axe cannot decide by itself, such as text on a gradient. */
  incomplete: string[]
}

/**
 * Runs axe over the page as it is now (`askAxe`).
 *
 * @param only the rules to ask; all of them when left out
 */
export async function audit(page: Page, only?: string[]): Promise<Audit> {
  const { violations, incomplete } = await askAxe(page, only)
  return { violations: violations.flatMap(asText), incomplete: incomplete.flatMap(asText) }
}

function asText({ id, help, nodes }: axe.Result): string[] {
  return nodes.map(({ target, html, any, all, none }) => {
    const why = [...any, ...all, ...none].map((check) => check.message).join('; ')
    return `${id}: ${help}. At ${target.join(' ')}: ${html.slice(0, 200)} (${why})`
  })
}
