import type { CDPSession, Page } from 'playwright-core'

/** An element or pseudo-element of a page: what it is, where it is, and all of its computed styles. */
interface Drawn {
  what: string
  style: Record<string, string>
}

const sessions = new WeakMap<Page, Promise<CDPSession>>()

/** The session with Chromium's own tools: states that are forced hold as long as it does. */
export function toolsOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, session)
  return session
}

/** Everything that is drawn on a page, pseudo-elements included, as Chromium has laid it out. */
export async function drawn(page: Page): Promise<Drawn[]> {
  const tools = await toolsOf(page)
  const computedStyles = await page.evaluate(() =>
    [...getComputedStyle(document.body)].filter((name) => !name.startsWith('--')),
  )
  const { documents, strings } = await tools.send('DOMSnapshot.captureSnapshot', { computedStyles })
  const { origin } = new URL(page.url())
  const say = (index = -1) => (strings[index] ?? '').replaceAll(origin, '')
  const [{ layout, nodes } = { layout: undefined, nodes: undefined }] = documents
  if (!layout || !nodes) throw new Error('Chromium has drawn nothing.')
  return layout.nodeIndex.flatMap((node, index) => {
    const name = say(nodes.nodeName?.[node])
    if (name === '#text') return []
    const values = layout.styles[index] ?? []
    const style = values.map((value, property) => [computedStyles[property], say(value)])
    return { what: `${name} ${layout.bounds[index]}`, style: Object.fromEntries(style) }
  })
}

/** What differs between two pages, a line each. */
export function differences([before = [], after = []]: readonly Drawn[][]): string[] {
  const found =
    before.length === after.length ? [] : [`${before.length} boxes, then ${after.length}`]
  before.forEach((was, index) => {
    const is = after[index]
    if (!is) return
    if (was.what !== is.what) found.push(`"${was.what}" became "${is.what}"`)
    for (const [property, value] of Object.entries(was.style)) {
      const now = is.style[property]
      if (now !== value) found.push(`${was.what}: ${property} was ${value}, is ${now}`)
    }
  })
  return found
}
