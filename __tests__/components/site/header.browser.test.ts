import type { Locator, Page } from 'playwright-core'
import { illegible } from '@/__tests__/helpers/legible'
import { serve } from '@/__tests__/helpers/serve'
import { DESK, PHONE, sideways, visit } from '@/__tests__/helpers/visit'

/** Where no link is that a click would follow. */
const BESIDE_TEXT = 4

let address: string
beforeAll(async () => {
  address = `${await serve('out')}/membership/`
})

const header = (page: Page) => page.getByRole('banner')
const opener = (page: Page, name: string) => header(page).getByRole('button', { name, exact: true })
const link = (page: Page, name: string) => header(page).getByRole('link', { name, exact: true })

/** What assistive technology is told of a button that opens something. */
async function isExpanded(page: Page, button: Locator): Promise<unknown> {
  const client = await page.context().newCDPSession(page)
  const name = await button.innerText()
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  const node = nodes.find(
    ({ role, name: said }) => role?.value === 'button' && said?.value === name,
  )
  return node?.properties?.find((property) => property.name === 'expanded')?.value.value
}

/** Fills the menu with as many entries as nobody should have, and with words that are long. */
async function fill(page: Page): Promise<void> {
  await page.evaluate(() => {
    const words = ['Forschungsinfrastruktur', 'Mitgliedschaftsvoraussetzungen', 'Stellenangebote']
    const [row] = document.querySelectorAll('header nav > ul')
    const entries = [...(row?.children ?? [])]
    for (const [index, entry] of entries.slice(0, 5).entries()) {
      const copy = entry.cloneNode(true) as HTMLElement
      for (const menu of copy.querySelectorAll('[popover]')) menu.id += '-copy'
      for (const button of copy.querySelectorAll('[popovertarget]')) {
        button.setAttribute('popovertarget', `${button.getAttribute('popovertarget')}-copy`)
      }
      for (const label of copy.querySelectorAll('a, button')) {
        label.textContent = words[index % words.length] ?? ''
      }
      row?.append(copy)
    }
  })
}

/** How far a box stands out of the screen, in pixels. */
async function outside(box: Locator): Promise<number> {
  return box.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const { clientWidth, clientHeight } = document.documentElement
    return Math.max(0, -left, right - clientWidth, -top, bottom - clientHeight)
  })
}

describe('a menu of the header', () => {
  it('tells assistive technology whether it is open', async () => {
    await visit(address, {}, async (page) => {
      expect(await isExpanded(page, opener(page, 'About'))).toBe(false)
      await opener(page, 'About').click()
      expect(await isExpanded(page, opener(page, 'About'))).toBe(true)
    })
  })

  it('closes by a click elsewhere, and when another one opens', async () => {
    await visit(address, {}, async (page) => {
      await opener(page, 'About').click()
      expect(await link(page, 'Our mission').isVisible()).toBe(true)
      await opener(page, 'Communities').click()
      expect(await link(page, 'Our mission').isVisible()).toBe(false)
      expect(await link(page, 'Case studies').isVisible()).toBe(true)
      await page.mouse.click(BESIDE_TEXT, DESK.height - 20)
      expect(await link(page, 'Case studies').isVisible()).toBe(false)
    })
  })

  it.each([true, false])('opens and closes by touch (scripts: %s)', async (javaScriptEnabled) => {
    await visit(address, { hasTouch: true, javaScriptEnabled }, async (page) => {
      await opener(page, 'About').tap()
      expect(await link(page, 'Our mission').isVisible()).toBe(true)
      await opener(page, 'About').tap()
      expect(await link(page, 'Our mission').isVisible()).toBe(false)
      await opener(page, 'About').tap()
      expect(await link(page, 'Our mission').isVisible()).toBe(true)
      await page.touchscreen.tap(BESIDE_TEXT, DESK.height - 20)
      expect(await link(page, 'Our mission').isVisible()).toBe(false)
    })
  })

  // The second half is what browsers do that cannot place a menu at its button.
  it.each([
    ['ltr', true],
    ['rtl', true],
    ['ltr', false],
    ['rtl', false],
  ] as const)('stays on the screen, %s, placed at its button: %s', async (dir, isPlaced) => {
    await visit(address, { viewport: { width: 1024, height: 700 } }, async (page) => {
      await page.evaluate(
        ([direction, keep]) => {
          document.documentElement.dir = direction
          // At the very edge.
          for (const entry of document.querySelectorAll('header li:has([popover])')) {
            entry.parentElement?.append(entry)
          }
          for (const button of document.querySelectorAll('header nav > a')) button.remove()
          const drop = ({ cssRules: rules }: CSSStyleSheet | CSSGroupingRule) => {
            for (let index = rules.length - 1; index >= 0; index--) {
              const rule = rules[index] as CSSGroupingRule
              if (rule instanceof CSSSupportsRule && rule.conditionText.includes('anchor')) {
                rule.parentStyleSheet && (rule.parentRule as CSSGroupingRule).deleteRule(index)
              } else if (rule.cssRules) drop(rule)
            }
          }
          if (!keep) for (const sheet of document.styleSheets) drop(sheet)
        },
        [dir, isPlaced] as const,
      )
      for (const name of ['About', 'Communities']) {
        await opener(page, name).click()
        const list = header(page).locator('[popover]:popover-open')
        expect(await outside(list)).toBe(0)
        const [at, from] = [await list.boundingBox(), await opener(page, name).boundingBox()]
        const isBelow = (at?.y ?? 0) >= (from?.y ?? 0) + (from?.height ?? 0)
        expect(isBelow).toBe(true)
        await page.keyboard.press('Escape')
      }
    })
  })

  it('scrolls when it is longer than the screen', async () => {
    await visit(address, { viewport: { width: 1280, height: 360 } }, async (page) => {
      await opener(page, 'About').click()
      const list = header(page).locator('[popover]:popover-open')
      expect(await outside(list)).toBe(0)
      await link(page, 'Newsletter').focus()
      expect(await outside(link(page, 'Newsletter'))).toBe(0)
    })
  })

  it('leads on to the next entry of the row when the keyboard has gone through it', async () => {
    await visit(address, {}, async (page) => {
      await opener(page, 'Communities').focus()
      await page.keyboard.press('Enter')
      const stops: string[] = []
      for (let stop = 0; stop < 5; stop++) {
        await page.keyboard.press('Tab')
        stops.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''))
      }
      expect(stops).toEqual([
        'Stories',
        'Member communities',
        'Collaborators and funders',
        'Case studies',
        'Roadmap new',
      ])
    })
  })
})

describe('a menu with more than it was made for', () => {
  it.each([1024, 1280, 1920])('takes more rows at %i pixels', async (width) => {
    await visit(address, { viewport: { width, height: 800 } }, async (page) => {
      await fill(page)
      expect(await illegible(page)).toEqual([])
      expect(await sideways(page)).toBe(0)
      const button = link(page, 'Join our network')
      expect(await outside(button)).toBe(0)
    })
  })

  it.each([320, 390, 768, 1023])('can be read in the sheet at %i pixels', async (width) => {
    const viewport = { width, height: 800 }
    await visit(address, { viewport, bypassCSP: true }, async (page) => {
      await fill(page)
      await opener(page, 'Menu').click()
      // What lies below the sheet is covered by it.
      await page.addStyleTag({ content: 'main, footer { display: none }' })
      expect(await illegible(page)).toEqual([])
      expect(await sideways(page)).toBe(0)
    })
  })

  it.each([
    [320, 480],
    [844, 390],
  ])('can be gone through to its end on a screen of %i by %i', async (width, height) => {
    await visit(address, { viewport: { width, height }, hasTouch: true }, async (page) => {
      await fill(page)
      await opener(page, 'Menu').tap()
      const sheet = page.getByRole('navigation', { name: 'Main' })
      expect(await outside(sheet)).toBe(0)
      const last = link(page, 'Join our network')
      await last.scrollIntoViewIfNeeded()
      expect(await outside(last)).toBe(0)
    })
  })
})

describe('the sheet of the menu', () => {
  it('tells assistive technology whether it is open', async () => {
    await visit(address, { viewport: PHONE }, async (page) => {
      expect(await isExpanded(page, opener(page, 'Menu'))).toBe(false)
      await opener(page, 'Menu').click()
      expect(await isExpanded(page, opener(page, 'Menu'))).toBe(true)
    })
  })

  it.each([true, false])('opens and closes by touch (scripts: %s)', async (javaScriptEnabled) => {
    const options = { viewport: { width: 768, height: 1024 }, hasTouch: true, javaScriptEnabled }
    await visit(address, options, async (page) => {
      await opener(page, 'Menu').tap()
      expect(await link(page, 'Our mission').isVisible()).toBe(true)
      await page.touchscreen.tap(BESIDE_TEXT, 1000)
      expect(await link(page, 'Our mission').isVisible()).toBe(false)
    })
  })

  it('becomes the row when the screen is turned, and leaves nothing out', async () => {
    await visit(address, { viewport: PHONE }, async (page) => {
      await opener(page, 'Menu').click()
      await page.setViewportSize(DESK)
      expect(await link(page, 'Platform').isVisible()).toBe(true)
      await opener(page, 'About').click()
      expect(await link(page, 'Our mission').isVisible()).toBe(true)
      expect(await sideways(page)).toBe(0)
    })
  })
})
