import { string, tokenize, tokenNames, url } from 'css-tree'
import type { Directive } from './sources'

export interface CssAddress {
  directive: Directive
  address: string
}

const known = new Map<string, readonly CssAddress[]>()

/** What a style sheet loads: fonts, other style sheets, pictures. Pages share their style sheets, so each is read once. */
export function addressesInCss(css: string): readonly CssAddress[] {
  const found = known.get(css) ?? read(css)
  known.set(css, found)
  return found
}

/** Whose strings are addresses (CSS Values 4, "URLs"; CSS Images 4, "image-set()"). */
const TAKES_ADDRESS = /^(?:url|src|(?:-webkit-)?image-set)\($/i

function read(css: string): CssAddress[] {
  const found: CssAddress[] = []
  let atRule = ''
  /** The functions and brackets around a token. */
  const around: string[] = []
  tokenize(css, (type, start, end) => {
    const token = css.slice(start, end)
    const add = (address: string) => found.push({ directive: directiveIn(atRule), address })
    switch (tokenNames[type]) {
      case 'at-keyword-token':
        atRule = token.toLowerCase()
        break
      case 'function-token':
      case '(-token':
        around.push(token)
        break
      case ')-token':
        around.pop()
        break
      case 'url-token':
        add(url.decode(token))
        break
      case 'string-token':
        if (atRule === '@import' || TAKES_ADDRESS.test(around.at(-1) ?? '')) {
          add(string.decode(token))
        }
        break
      case '}-token':
        atRule = ''
        break
      case 'semicolon-token':
        if (atRule === '@import') atRule = ''
        break
    }
  })
  return found
}

function directiveIn(atRule: string): Directive {
  if (atRule === '@font-face') return 'font-src'
  return atRule === '@import' ? 'style-src' : 'img-src'
}
