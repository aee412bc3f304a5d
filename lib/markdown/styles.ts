import parseDeclarations from 'style-to-object'

/** CSS declarations that were looked through. */
export interface Style {
  /** CSS property → value, as in a style sheet. */
  declarations: Record<string, string>
  /** The properties that were left out; all of the text, where it is not CSS. */
  removed: string[]
}

/** What changes the look of an element in its own place: text, colour, white space, size, borders, the layout inside it. */
const PROPERTIES =
  /^(?:color|color-scheme|opacity|background(?:-(?:color|image|size|position|repeat|clip))?|font(?:-(?:family|size|style|weight|variant|stretch))?|line-height|letter-spacing|word-spacing|text-(?:align|align-last|decoration(?:-\w+)?|indent|overflow|shadow|transform|wrap|underline-offset)|white-space|word-break|overflow-wrap|word-wrap|hyphens|vertical-align|list-style(?:-(?:type|position))?|(?:margin|padding)(?:-[\w-]+)?|(?:min-|max-)?(?:width|height|inline-size|block-size)|aspect-ratio|box-sizing|border(?:-[\w-]+)?|box-shadow|display|flex(?:-\w+)?|order|(?:justify|align|place)-(?:content|items|self)|(?:row-|column-)?gap|grid(?:-[\w-]+)?|columns|column-(?:count|width|rule|fill|span)|float|clear|object-fit|object-position|overflow(?:-[xy])?|visibility|table-layout|caption-side|empty-cells|break-(?:before|after|inside))$/

/** Functions that compute a value of what stands in them. Those that are not here could load a file. */
const FUNCTIONS =
  /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark|calc|min|max|clamp|var|minmax|repeat|fit-content|(?:repeating-)?(?:linear|radial|conic)-gradient)$/i

/** A function, a word or number or colour, a string, a mark. No escapes, no `@`, no braces: nothing is written so. */
const TOKEN =
  /([-+.\w%#]+)\(|[-+.\w%#]+|"[^"\\<>\p{Cc}]*"|'[^'\\<>\p{Cc}]*'|[\s,/*+()]|!\s*important/giuy

/** Takes declarations as they stand in a `style` attribute. Returns the harmless ones, and names the others. Never throws. */
export function readStyle(css: string): Style {
  const declarations: Style['declarations'] = {}
  const removed: string[] = []
  const isCss = forEachDeclaration(css, (written, value) => {
    const property = written.toLowerCase()
    if (PROPERTIES.test(property) && isHarmless(value)) declarations[property] = value
    else removed.push(written)
  })
  return isCss ? { declarations, removed } : { declarations: {}, removed: [css.trim()] }
}

/** Returns whether a text is declarations, or nothing. The parser throws at some of what is not, and is silent about the rest. */
function forEachDeclaration(css: string, see: (property: string, value: string) => void): boolean {
  let isCss = /^[\s;]*$/.test(css)
  try {
    parseDeclarations(css, (property, value) => {
      isCss = true
      see(property, value)
    })
    return isCss
  } catch {
    return false
  }
}

/** The harmless declarations of a `style` attribute, for the `style` of a React element. */
export function safeStyle(css: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(readStyle(css).declarations).map(([property, value]) => [
      property.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  )
}

/** Whether a value is made of known kinds of token only, with its parentheses in pairs. */
function isHarmless(value: string): boolean {
  let depth = 0
  let at = 0
  while (at < value.length) {
    TOKEN.lastIndex = at
    const [token, functionName] = TOKEN.exec(value) ?? []
    if (token === undefined) return false
    if (functionName !== undefined && !FUNCTIONS.test(functionName)) return false
    if (token.endsWith('(')) depth += 1
    if (token === ')') depth -= 1
    if (depth < 0) return false
    at += token.length
  }
  return depth === 0
}
