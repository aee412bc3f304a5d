import { type Element, isText } from 'domhandler'
import { elementsOf, nodesOf } from '@/lib/finish/walk'

/** As many characters of what an element says as it takes to find it. */
const MOST = 60

const NAMES: Readonly<Record<string, string>> = {
  a: 'the link',
  audio: 'the recording',
  button: 'the button',
  form: 'the form',
  iframe: 'the frame',
  img: 'the picture',
  script: 'a script',
  source: 'a picture or film',
  style: 'the style',
  video: 'the film',
}

/** What people call an element who know no HTML, with the words that they know it by: `the link "Words"`. */
export function saidOf(element: Element): string {
  const words = element.name === 'style' || element.name === 'script' ? '' : knownBy(element)
  const name = nameOf(element) ?? (words ? 'the text' : `<${element.name}>`)
  return words ? `${name} "${words.length > MOST ? `${words.slice(0, MOST - 1)}…` : words}"` : name
}

/** The words in an element. */
export function wordsIn(element: Element): string {
  const texts = [...nodesOf(element)].filter(isText).map(({ data }) => data)
  return texts.join('').trim().replace(/\s+/g, ' ')
}

/** Whether a `<meta>` leads to another page. */
export function isRefresh(attribs: Element['attribs']): boolean {
  return /^refresh$/i.test(attribs['http-equiv'] ?? '')
}

/** What an element shows; else how its picture is described, or what its file is called. */
function knownBy(element: Element): string {
  const all = [...elementsOf(element)]
  const attribute = (name: string) => all.map(({ attribs }) => attribs[name]).find(Boolean) ?? ''
  const file = attribute('src').startsWith('data:') ? '' : attribute('src').replace(/^.*\//, '')
  return wordsIn(element) || attribute('aria-label') || attribute('alt') || file
}

function nameOf({ name, attribs }: Element): string | undefined {
  if (/^h[1-6]$/.test(name)) return 'the heading'
  if (name === 'meta') {
    if (isRefresh(attribs)) return 'the redirect'
    const { property = attribs.name ?? '' } = attribs
    return property.includes('image') ? 'the picture for shared links' : 'the metadata'
  }
  if (name !== 'link') return NAMES[name]
  const { rel = '' } = attribs
  if (/stylesheet/i.test(rel)) return 'the style'
  return /icon/i.test(rel) ? 'the icon' : 'the metadata'
}
