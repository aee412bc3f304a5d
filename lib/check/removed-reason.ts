import { inText } from '@/lib/markdown'
import type { RemovedHtml } from './removed'

const CODE = ['script', 'noscript', 'template', 'object', 'embed', 'applet']
const FORM = [
  ...['button', 'datalist', 'fieldset', 'form', 'input', 'label', 'legend', 'meter', 'optgroup'],
  ...['option', 'output', 'progress', 'select', 'textarea'],
]
const PLAYED = ['audio', 'iframe', 'source', 'track', 'video']
const DRAWN = ['canvas', 'math', 'picture', 'svg']
const FRAME = ['base', 'body', 'head', 'html', 'link', 'main', 'meta', 'nav', 'title']
const PAST = ['big', 'blink', 'dir', 'font', 'frame', 'frameset', 'marquee', 'nobr', 'noframes']

/** What stands outside of the elements that it belongs to. */
const BELONGS = new Map(Object.entries(inText.ancestors ?? {}))

/** Elements that are known, each with what is wrong with them and what to do. */
const ELEMENTS: readonly [names: readonly string[], reason: string][] = [
  [CODE, 'It could run code, and a text runs none. Delete it.'],
  [
    ['style'],
    'It would change the whole page. Write "css_style" below the "design" of this section.',
  ],
  [FORM, 'Nothing here would receive what visitors write. Link to a page with a form.'],
  [PLAYED, 'It loads files while the page is read. Link to what it shows.'],
  [DRAWN, 'A text has no drawings. Save it as a file beside the page, and show that as a picture.'],
  [FRAME, 'It belongs to the frame of the page, and the site draws that. Delete its tags.'],
  [PAST, 'It is no part of HTML any more. Use Markdown, or "style" on a <span>.'],
]

/** Why an element is not on the page, and what to do. */
export function reasonForElement({ name, isInLine }: RemovedHtml): string {
  const [, reason] = ELEMENTS.find(([names]) => names.includes(name)) ?? []
  if (reason) return reason
  const around = BELONGS.get(name)
  if (around) {
    return `It stands outside of ${around.map((one) => `<${one}>`).join(' or ')}. Write it inside.`
  }
  if (isInLine && inText.tagNames?.includes(name)) {
    return 'It makes a block, and a title is one line. Delete its tags.'
  }
  return `HTML has no such element, or none for texts. To show it as text, write "&lt;${name}>".`
}

/** Attributes that real pages have, each with what is wrong with them and what to do. */
const ATTRIBUTES: readonly [names: RegExp, reason: string][] = [
  [/^on/, 'It could run code, and a text runs none. Delete it.'],
  [
    /^(?:src|poster|background)$/,
    'It is no address of a file. Save the picture as a file beside the page, and write its name.',
  ],
  [/^(?:srcset|sizes)$/, 'The build makes pictures of all sizes by itself. Delete it.'],
  [/^name$/, 'An anchor is an "id" today. Write that in its place.'],
  [/^target$/, 'The only target is "_blank", which opens a new tab. Write that, or delete it.'],
  [
    /^id$/,
    'An anchor stands in a text or on a section, and not in a title. Give the section an id.',
  ],
  [/^role$/, 'It would promise what the element does not do. Delete it.'],
  [/^(?:data|aria)-/, 'Nothing on the page reads it. Delete it.'],
  [
    /^(?:align|bgcolor|border|cellpadding|cellspacing|color|face|height|size|valign|width)$/,
    'It is no part of HTML any more. Use "style".',
  ],
]

/** Why an attribute is not on the page, and what to do. */
export function reasonForAttribute({ name }: RemovedHtml): string {
  const [, reason] = ATTRIBUTES.find(([names]) => names.test(name)) ?? []
  return reason ?? 'It means nothing here. Delete it.'
}
