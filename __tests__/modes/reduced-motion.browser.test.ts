import type { Page } from 'playwright-core'
import { exampleSite } from '@/__tests__/helpers/example-site'
import { serve } from '@/__tests__/helpers/serve'
import { visit } from '@/__tests__/helpers/visit'

let origin: string
beforeAll(async () => {
  const { root, basePath } = exampleSite()
  origin = await serve(root, basePath)
})

/** A page with a background that stands still while the page moves over it. */
const PAGE = '/gallery/hero/'

/** What moves for this visitor. */
function motion(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const read = (rules: CSSRuleList) => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) continue
        if (rule.cssText.startsWith('@view-transition')) found.push('view transition')
        if (rule instanceof CSSStyleRule) {
          const { position, scrollBehavior } = rule.style
          const isPicture = rule.selectorText.endsWith(' img')
          if (isPicture && position === 'fixed') found.push('parallax')
          if (scrollBehavior === 'smooth') found.push('scrolling')
        }
        if ('cssRules' in rule) read(rule.cssRules as CSSRuleList)
      }
    }
    for (const element of document.querySelectorAll('*')) {
      const { transitionDuration, animationName } = getComputedStyle(element)
      if (/[1-9]/.test(transitionDuration)) found.push('transition')
      if (animationName !== 'none') found.push('animation')
    }
    for (const sheet of document.styleSheets) read(sheet.cssRules)
    return [...new Set(found)].sort()
  })
}

describe('a visitor who asks for less motion', () => {
  it('gets none', async () => {
    await visit(origin + PAGE, { reducedMotion: 'reduce' }, async (page) => {
      expect(await motion(page)).toEqual([])
    })
  })
})

describe('a visitor who does not', () => {
  it('sees colours change, pages cross-fade, and backgrounds that stand still', async () => {
    await visit(origin + PAGE, { reducedMotion: 'no-preference' }, async (page) => {
      expect(await motion(page)).toEqual(['parallax', 'transition', 'view transition'])
    })
  })
})
