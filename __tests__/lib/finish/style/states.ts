import type { Page } from 'playwright-core'
import { toolsOf } from './drawn'

const STATES = ['hover', 'focus', 'focus-visible', 'focus-within', 'active', 'target']

/** Opens everything that opens: menus and details. */
export function reveal(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
    for (const popover of document.querySelectorAll<HTMLElement>('[popover]')) {
      // Else one would close the other.
      popover.popover = 'manual'
      popover.showPopover()
    }
  })
}

/** Puts every element into every state that a visitor can put one into. */
export async function touchAll(page: Page): Promise<void> {
  const tools = await toolsOf(page)
  await tools.send('DOM.enable')
  await tools.send('CSS.enable')
  const { root } = await tools.send('DOM.getDocument', { depth: -1 })
  const elements = [root]
  for (const { children = [] } of elements) {
    elements.push(...children.filter(({ nodeType }) => nodeType === 1))
  }
  await Promise.all(
    elements
      .slice(1)
      .map(({ nodeId }) =>
        tools.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: STATES }),
      ),
  )
}
