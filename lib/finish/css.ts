import { string, tokenize, tokenTypes, url } from 'css-tree'
import { memory } from './memory'

/** An address or a string in CSS, and where it stands. */
export interface CssText {
  text: string
  /** Whether it is written as an address, without quotes: `url(…)`. */
  isUrl: boolean
  /** The at-rule around it or that it is in, in lower case: `@font-face`; '' where there is none. */
  atRule: string
  /** The function around it, as it is written: `image-set(`; '' where there is none. */
  within: string
}

/** At-rules that hold addresses or strings and end with a semicolon: what follows is not theirs. */
const STATEMENTS = new Set(['@charset', '@import', '@namespace'])

const known = memory<readonly CssText[]>()

/** The addresses and strings in a style sheet or in declarations (CSS Syntax: url and string tokens). */
export function textsInCss(css: string): readonly CssText[] {
  return known(css, () => read(css))
}

function read(css: string): CssText[] {
  const found: CssText[] = []
  let atRule = ''
  /** The functions and brackets around a token. */
  const around: string[] = []
  tokenize(css, (type, start, end) => {
    const token = css.slice(start, end)
    const within = around.at(-1) ?? ''
    if (type === tokenTypes.AtKeyword) atRule = token.toLowerCase()
    else if (type === tokenTypes.RightCurlyBracket) atRule = ''
    else if (type === tokenTypes.Semicolon && STATEMENTS.has(atRule)) atRule = ''
    else if (type === tokenTypes.Function || type === tokenTypes.LeftParenthesis) around.push(token)
    else if (type === tokenTypes.RightParenthesis) around.pop()
    else if (type === tokenTypes.Url)
      found.push({ text: url.decode(token), isUrl: true, atRule, within })
    else if (type === tokenTypes.String)
      found.push({ text: string.decode(token), isUrl: false, atRule, within })
  })
  return found
}
