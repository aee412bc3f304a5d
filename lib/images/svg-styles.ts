/** Bitmaps and fonts that are part of the file. An SVG in an SVG is not among them: nobody has looked into it. */
const EMBEDDED =
  /^\s*data:(?:image\/(?:png|jpeg|gif|webp|avif)|(?:application\/(?:x-)?)?font[\w./+-]*)[;,]/i

/** Whether an address holds what it leads to. */
export function isEmbedded(address: string): boolean {
  return EMBEDDED.test(address)
}

/** Everything in CSS that names a file (CSS Values 4, CSS Images 4). url() and src() take one address, the others several. */
const NAMED = /(url|src|image|image-set|cross-fade)\(\s*["']?/gi
/** The same up to its end, as far as that can be told without reading CSS as a browser does. */
const WHOLE = /(?:url|src|image|image-set|cross-fade)\(\s*(?:"[^"]*"|'[^']*'|[^)]*)\s*\)?/gi
const IMPORT = /@import[^;]*(?:;|$)/gi

/**
 * Whether CSS loads a file. It is asked of every place that looks like it, also in strings and comments: who reads strings
 * and comments unlike a browser, in a file that wants to be misread, misses what stands behind them.
 */
export function loadsFile(css: string): boolean {
  const plain = unescapeCss(css)
  return /@import/i.test(plain) || [...plain.matchAll(NAMED)].some((match) => !isLocal(match))
}

/** CSS without what loads files, and what that was. */
export function cleanStyles(css: string): { css: string; found: string[] } {
  if (!loadsFile(css)) return { css, found: [] }
  const without = css
    .replace(IMPORT, '')
    .replace(WHOLE, (named) => (loadsFile(named) ? 'none' : named))
  const found = [
    ...(/@import/i.test(unescapeCss(css)) ? ['@import'] : []),
    ...(css.search(NAMED) === -1 ? [] : ['url()']),
  ]
  // Who hides an address behind escapes gets no styles at all.
  return loadsFile(without) ? { css: '', found: ['<style>'] } : { css: without, found }
}

function isLocal({ 0: { length }, 1: name = '', index, input }: RegExpExecArray): boolean {
  const address = input.slice(index + length)
  return /^(?:url|src)$/i.test(name) && (address.startsWith('#') || isEmbedded(address))
}

/** CSS without escapes (CSS Syntax 3, 4.3.7): `\75rl(` is `url(`. */
function unescapeCss(css: string): string {
  return css.replace(/\\(?:([\da-f]{1,6})\s?|\n|(.))/gi, (_, code, character = '') =>
    code ? codePoint(Number.parseInt(code, 16)) : character,
  )
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}
