import type { Page } from 'playwright-core'
import { type Audit, audit } from './axe'

/**
 * What axe finds. It cannot tell the contrast of text on a gradient: there each of the gradient's colours is taken for the
 * whole ground, one after the other, and text has to stand out from all of them. The page is left as it was.
 */
export async function auditWithGradients(page: Page): Promise<Audit> {
  const { violations, incomplete } = await audit(page)
  const rest = incomplete.filter((finding) => !isAboutGradient(finding))
  if (rest.length === incomplete.length) return { violations, incomplete }
  const found = [{ violations, incomplete: rest }]
  const stops = await page.evaluate(countStops)
  for (let stop = 0; stop < stops; stop++) {
    await page.evaluate(flatten, stop)
    found.push(await audit(page, ['color-contrast']))
  }
  await page.evaluate(restore)
  return {
    violations: once(found.flatMap((each) => each.violations)),
    incomplete: once(found.flatMap((each) => each.incomplete)),
  }
}

function isAboutGradient(finding: string): boolean {
  return finding.includes('due to a background gradient')
}

function once(findings: string[]): string[] {
  return [...new Set(findings)]
}

// What stands below runs in the page: each function by itself.

/** Marks the elements with a gradient; returns the largest number of colours in one. */
function countStops(): number {
  let most = 0
  for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
    const { backgroundImage } = getComputedStyle(element)
    if (!backgroundImage.includes('gradient(')) continue
    element.dataset.auditGradient = backgroundImage
    element.dataset.auditStyle = element.getAttribute('style') ?? ''
    most = Math.max(most, backgroundImage.match(/(?:rgba?|color|ok\w+)\([^()]*\)/g)?.length ?? 0)
  }
  return most
}

/** Replaces each gradient by one of its colours. */
function flatten(stop: number): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-audit-gradient]')) {
    const colors = element.dataset.auditGradient?.match(/(?:rgba?|color|ok\w+)\([^()]*\)/g) ?? []
    element.style.background = colors[Math.min(stop, colors.length - 1)] ?? ''
  }
}

function restore(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-audit-gradient]')) {
    const { auditStyle } = element.dataset
    if (auditStyle) element.setAttribute('style', auditStyle)
    else element.removeAttribute('style')
    delete element.dataset.auditGradient
    delete element.dataset.auditStyle
  }
}
