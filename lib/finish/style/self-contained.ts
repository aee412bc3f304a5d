import { tokenize, tokenTypes as type } from 'css-tree'

const CLOSES = new Map<number, number>([
  [type.Function, type.RightParenthesis],
  [type.LeftParenthesis, type.RightParenthesis],
  [type.LeftSquareBracket, type.RightSquareBracket],
  [type.LeftCurlyBracket, type.RightCurlyBracket],
])
const CLOSERS = new Set(CLOSES.values())
/** What ends with the text when it is not closed, or ends where nobody expects it (CSS Syntax, 4.3). */
const BAD = new Set<number>([type.BadString, type.BadUrl, type.CDO, type.CDC])

/**
 * Whether a piece of CSS can stand between others and change none of them: every bracket, string, address and comment that
 * opens in it is closed in it, none that opens before it is, and no semicolon of it ends anything.
 */
export function isSelfContained(text: string): boolean {
  const open: number[] = []
  let isSound = true
  tokenize(text, (token, start, end) => {
    const closer = CLOSES.get(token)
    if (closer !== undefined) open.push(closer)
    else if (CLOSERS.has(token)) isSound &&= open.pop() === token
    else if (BAD.has(token)) isSound = false
    else if (token === type.Semicolon) isSound &&= open.length > 0
    else isSound &&= isClosed(token, text.slice(start, end))
  })
  // A backslash at the end would escape what comes next.
  return isSound && open.length === 0 && !/(?:^|[^\\])(?:\\\\)*\\$/.test(text)
}

function isClosed(token: number, text: string): boolean {
  if (token === type.String) return text.length > 1 && text.endsWith(text.charAt(0))
  if (token === type.Url) return text.endsWith(')')
  return token !== type.Comment || (text.length > 3 && text.endsWith('*/'))
}
