/** No character that Markdown, HTML or a shortcode could begin with. */
const CHARACTERS = /^[\p{L}\p{M}\p{N} \n.,;:!?'"()/%$+’‘“”…–—-]*$/u
/** What begins a list or underlines a heading, breaks a line, or is a link without any markup. */
const MARKUP = /^ *(?:[-+]|\d+[.)])| {2}\n|\/\/|www/im
/** Longer texts are rare, and there are limits for them. */
const MOST = 10_000

/** Whether a text is paragraphs of nothing but words: whoever looks for anything else in it need not parse it. */
export function isPlain(text: string): boolean {
  return text.length <= MOST && CHARACTERS.test(text) && !MARKUP.test(text)
}
