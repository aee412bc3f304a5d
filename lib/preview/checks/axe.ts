import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** As axe has it, but for the first two: a single character and a symbol are read like any other text. */
const CONTRAST = {
  ignoreUnicode: false,
  ignoreLength: true,
  ignorePseudo: false,
  boldValue: 700,
  boldTextPt: 14,
  largeTextPt: 18,
  contrastRatio: { normal: { expected: 4.5 }, large: { expected: 3 } },
  pseudoSizeThreshold: 0.25,
  shadowOutlineEmMax: 0.2,
  textStrokeEmMin: 0.03,
}

/**
 * Runs axe over the page as it is now: WCAG 2.2 A and AA, best practices, and the experimental rules.
 *
 * @param only the rules to ask; all of these when left out
 * @throws when axe-core is not installed
 */
export async function askAxe(
  page: Page,
  only?: readonly string[],
): Promise<Pick<axe.AxeResults, 'violations' | 'incomplete'>> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await axeScript())
  return page.evaluate(
    ([contrast, wanted]) => {
      window.axe.configure({ checks: [{ id: 'color-contrast', options: contrast }] })
      const rules = Object.fromEntries(
        window.axe.getRules().map(({ ruleId, tags }) => {
          // AAA is not what we promise; deprecated rules ask for what no longer helps anybody.
          const left = tags.some((tag) => /^wcag2\d?aaa$|^deprecated$/.test(tag))
          // hidden-content only says that something is hidden: each closed menu would be reported.
          const isAsked = wanted ? wanted.includes(ruleId) : !left && ruleId !== 'hidden-content'
          return [ruleId, { enabled: isAsked }]
        }),
      )
      return window.axe.run(document, {
        rules,
        resultTypes: ['violations', 'incomplete'],
      })
    },
    [CONTRAST, only] as const,
  )
}

/**
 * What axe is, as a script for pages.
 *
 * @throws with a sentence when axe-core is not installed
 */
export async function axeScript(): Promise<string> {
  const { resolve } = createRequire(path.resolve('package.json'))
  try {
    return await readFile(resolve('axe-core/axe.min.js'), 'utf8')
  } catch (cause) {
    throw new Error('axe-core is not installed: `npm ci` installs it.', { cause })
  }
}
