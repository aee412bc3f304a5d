import type { Page } from 'playwright-core'

/** Text that is cut off or lies on other text, as sentences. Text that only screen readers get is left out. */
export function illegible(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Line {
      text: string
      block: Element
      box: DOMRect
    }
    const lines: Line[] = []
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      const parent = node.parentElement
      const text = node.textContent?.trim().slice(0, 40)
      if (!text || !parent?.checkVisibility({ visibilityProperty: true })) continue
      if (parent.closest('script, style, .visually-hidden')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const boxes = [...range.getClientRects()]
      let block: Element = parent
      while (getComputedStyle(block).display.startsWith('inline'))
        block = block.parentElement as Element
      lines.push(...boxes.map((box) => ({ text, block, box })))

      const frame =
        parent.closest('[popover]:popover-open') ?? parent.closest('header, section, footer')
      for (let around: Element | null = parent; around; around = around.parentElement) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(around)
        const isCut =
          [overflowX, overflowY].some((value) => /hidden|clip/.test(value)) || clipPath !== 'none'
        if (around !== frame && !isCut) continue
        const outer = around.getBoundingClientRect()
        for (const box of boxes) {
          const isInside =
            box.left >= outer.left - 1 &&
            box.right <= outer.right + 1 &&
            box.top >= outer.top - 1 &&
            box.bottom <= outer.bottom + 1
          const isScrolled = /auto|scroll/.test(overflowX + overflowY)
          if (!isInside && !isScrolled) found.add(`"${text}" leaves its ${around.localName}.`)
        }
      }
    }
    for (const [index, one] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        if (one.block === other.block) continue
        const width =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const height =
          Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        // The boxes of lines are higher than what is written in them.
        if (width > 2 && height > 6) found.add(`"${one.text}" lies on "${other.text}".`)
      }
    }
    return [...found]
  })
}
