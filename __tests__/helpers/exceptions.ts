import type { Point } from './engines'
import type { BuiltPage } from './sites'

export interface Exception {
  engine: Point['engine']
  /** What the text of the point says. */
  says: RegExp
  /** The pages that it may be said of; all pages when left out. */
  on?: (page: BuiltPage) => boolean
  /** Why it is no mistake. */
  reason: string
}

/** Points of the accessibility engines that are no findings. Each has its reason; the tests fail for one that no page needs. */
export const exceptions: readonly Exception[] = [
  {
    engine: 'IBM',
    says: /^aria_content_in_landmark: .* href="#main"/,
    reason:
      'The skip link comes before all landmarks, so that it is the first thing that the keyboard reaches (WCAG technique G1).',
  },
  {
    engine: 'axe',
    says: /^focus-order-semantics: .* role="group" tabindex="0" aria-label="Table: /,
    reason:
      'A table that is wider than the screen is scrolled by keyboard only if its frame takes the focus (WCAG 2.1.1).',
  },
  {
    engine: 'IBM',
    says: /^element_tabbable_role_valid: .*"group" is not a widget|^element_tabbable_role_valid: .* aria-label="Table: /,
    reason: 'The same frame of a table.',
  },
  {
    engine: 'axe',
    says: /^\(undecided\) label-content-name-mismatch: .* aria-label="Back to reference /,
    reason:
      'What is seen is an arrow, which nobody says aloud: no word of it is missing in the name.',
  },
  {
    engine: 'axe',
    says: /^\(undecided\) color-contrast: .*overlapped by another element/,
    on: ({ address }) => /^\/(?:pictures|gallery\/hero|gallery\/markdown)\/$/.test(address),
    reason:
      'The text stands on a picture. Its author chooses the picture, how dark it is, and the colour of the text; in the examples the picture is dark or pale all over.',
  },
  {
    engine: 'axe',
    says: /^(?:\(undecided\) )?color-contrast: .*(?:#ffffff|1:1 contrast ratio)/,
    on: isAlias,
    reason:
      'An alias has no style: the browser draws its own colours, dark ones on a dark ground. axe takes that ground for white.',
  },
  {
    engine: 'IBM',
    says: /^text_contrast_sufficient: /,
    on: isAlias,
    reason: 'The same ground.',
  },
  {
    engine: 'axe',
    says: /^\(undecided\) css-orientation-lock: /,
    on: isAlias,
    reason: 'An alias has no style that could lock the screen.',
  },
  {
    engine: 'HTML_CodeSniffer',
    says: /\.NoSuchID: .*"[^"]*%[^"]*"/,
    reason:
      'Browsers decode a fragment before they look for its id (HTML, 7.4.6.4), HTML_CodeSniffer does not. The crawl finds those that lead nowhere.',
  },
]

function isAlias({ kind }: BuiltPage): boolean {
  return kind === 'alias'
}
