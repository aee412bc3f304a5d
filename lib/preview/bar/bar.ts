import type { Element } from 'domhandler'
import { html } from 'parse5'
import { adapter } from 'parse5-htmlparser2-tree-adapter'

/** What the bar says. */
export interface Bar {
  /** The number of the pull request. */
  number: string
  /** The whole hash of the commit. */
  commit: string
  /** The path that the preview is served under: `/pr/7`. */
  basePath: string
}

/** How pages with a bar are known, and what its style is bound to. */
export const BAR = 'blockfront-preview-bar'

/** Where the report is published, from the site (docs/decisions/0052). */
const REPORT = '_report/report.html'

/** As Git shortens it, and a little more. */
const SHORT = 10

/** The bar as a landmark of its own, not called as that of drafts is. It is in English on pages of every language. */
export function barElement({ number, commit, basePath }: Bar): Element {
  const bar = element('aside', { id: BAR, lang: 'en', dir: 'ltr', 'aria-label': 'Pull request' })
  const words = element('p')
  adapter.insertText(
    words,
    `Preview of pull request #${number}, commit ${commit.slice(0, SHORT)}. `,
  )
  const link = element('a', { href: `${basePath}/${REPORT}` })
  adapter.insertText(link, 'What changed')
  adapter.appendChild(words, link)
  adapter.appendChild(bar, words)
  return bar
}

/**
 * The style of the bar, and nothing of the page's: `revert` leaves what browsers have (CSS Cascade 5). It is in the flow, covers nothing, wraps on narrow
 * screens, and has the same contrast (15:1) in each colour scheme; forced colours replace its own. It is not printed.
 */
export function barStyle(): Element {
  const style = element('style')
  const css = [
    `#${BAR},#${BAR} *{all:revert}`,
    `#${BAR}{display:block;margin:0;padding:.5rem 1rem;background:#1f2430;color:#fff;border-bottom:1px solid #fff;font:1rem/1.5 system-ui,sans-serif;text-align:left}`,
    `#${BAR} p{margin:0;overflow-wrap:anywhere}`,
    `#${BAR} a{display:inline-block;color:#fff;text-decoration:underline}`,
    `#${BAR} a:focus-visible{outline:2px solid;outline-offset:2px}`,
    `@media print{#${BAR}{display:none}}`,
  ]
  adapter.insertText(style, css.join(''))
  return style
}

function element(name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const list = Object.entries(attributes).map(([key, value]) => ({ name: key, value }))
  return adapter.createElement(name, html.NS.HTML, list)
}
