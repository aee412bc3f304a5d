import { type CssText, textsInCss } from '@/lib/finish/css'
import type { Need } from './addresses'
import type { Directive } from './sources'

/** Whose strings are addresses (CSS Values 4, "URLs"; CSS Images 4, "image-set()"). */
const TAKES_ADDRESS = /^(?:url|src|(?:-webkit-)?image-set)\($/i

/** What a style sheet loads: fonts, other style sheets, pictures. */
export function addressesInCss(css: string): Need[] {
  return textsInCss(css)
    .filter(isLoaded)
    .map(({ text, atRule }): Need => [directiveIn(atRule), text])
}

function isLoaded({ isUrl, atRule, within }: CssText): boolean {
  // The address of a namespace is only its name.
  if (atRule === '@namespace') return false
  return isUrl || atRule === '@import' || TAKES_ADDRESS.test(within)
}

function directiveIn(atRule: string): Directive {
  if (atRule === '@font-face') return 'font-src'
  return atRule === '@import' ? 'style-src' : 'img-src'
}
