import { string, tokenize, tokenTypes, url } from 'css-tree'
import type { Directive } from './sources'

export interface CssAddress {
  directive: Directive
  address: string
}

/** Whose strings are addresses (CSS Values 4, "URLs"; CSS Images 4, "image-set()"). */
const TAKES_ADDRESS = /^(?:url|src|(?:-webkit-)?image-set)\($/i

/** What a style sheet loads: fonts, other style sheets, pictures. */
export function addressesInCss(css: string): CssAddress[] {
  const found: CssAddress[] = []
  let atRule = ''
  /** The functions and brackets around a token. */
  const around: string[] = []
  tokenize(css, (type, start, end) => {
    switch (type) {
      case tokenTypes.AtKeyword:
        atRule = css.slice(start, end).toLowerCase()
        break
      case tokenTypes.RightCurlyBracket:
        atRule = ''
        break
      case tokenTypes.Semicolon:
        if (atRule === '@import') atRule = ''
        break
      case tokenTypes.Function:
      case tokenTypes.LeftParenthesis:
        around.push(css.slice(start, end))
        break
      case tokenTypes.RightParenthesis:
        around.pop()
        break
      case tokenTypes.Url:
        found.push({
          directive: directiveIn(atRule),
          address: url.decode(css.slice(start, end)),
        })
        break
      case tokenTypes.String:
        if (atRule === '@import' || TAKES_ADDRESS.test(around.at(-1) ?? '')) {
          found.push({
            directive: directiveIn(atRule),
            address: string.decode(css.slice(start, end)),
          })
        }
        break
    }
  })
  return found
}

function directiveIn(atRule: string): Directive {
  if (atRule === '@font-face') return 'font-src'
  return atRule === '@import' ? 'style-src' : 'img-src'
}
