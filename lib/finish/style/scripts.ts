import { memory } from '@/lib/finish/memory'
import { wordsOf } from './words'

/** Attributes that browsers change while a page is open: `<details>`, `hidden=until-found`, a text field that is made larger. */
const OF_BROWSERS = new Set(['open', 'hidden', 'style'])
/** How scripts call attributes whose names are words of theirs (HTML and DOM). */
const IN_SCRIPTS: Record<string, readonly string[]> = {
  class: ['classlist', 'classname'],
  for: ['htmlfor'],
}
/** How scripts make, move and remove elements (DOM and HTML). */
const BUILDS =
  /\b(?:createElement|cloneNode|importNode|innerHTML|outerHTML|insertAdjacent\w+|setHTML\w*|appendChild|insertBefore|removeChild|replaceChild(?:ren)?|(?:append|prepend|before|after|remove|replaceWith|moveBefore|write)\()/

/** What the scripts of a page can change in it. They are not run: what they name, they may set. */
export interface Scripts {
  words: ReadonlySet<string>
  /** Whether they say a name, or something that it begins with: `'--' + name`. */
  names(name: string): boolean
  mayChange(name: string): boolean
  isSettled: boolean
}

const known = memory<Scripts>()

/** @param codes what `codesOf` found */
export function readScripts(codes: readonly string[]): Scripts {
  const all = codes.join('\n')
  return known(all, () => read(all))
}

function read(all: string): Scripts {
  const words = new Set(wordsOf(all))
  const starts = [...words].filter((word) => /[-_]$/.test(word))
  // `dataset.someThing` is `data-some-thing`, `ariaExpanded` is `aria-expanded`.
  const plain = new Set([...words].map((word) => word.replaceAll('-', '').toLowerCase()))
  // `createElement('p')`, `innerHTML = '<p>'`.
  const tags = new Set(
    Array.from(all.matchAll(/["'`<]([a-z][\w-]*)/gi), ([, tag]) => tag?.toLowerCase()),
  )

  const names = (name: string) => words.has(name) || starts.some((start) => name.startsWith(start))
  const setsAttribute = (attribute: string) => {
    const wanted = attribute.replaceAll('-', '')
    const others = IN_SCRIPTS[attribute] ?? [wanted.replace(/^data/, '')]
    return OF_BROWSERS.has(attribute) || [wanted, ...others].some((word) => plain.has(word))
  }
  return {
    words,
    names,
    isSettled: !BUILDS.test(all),
    mayChange(name) {
      if (name.startsWith('.') || name.startsWith('#')) return names(name.slice(1))
      if (name.startsWith('[')) return setsAttribute(name.slice(1))
      return name === ':dir' ? words.has('dir') : tags.has(name)
    },
  }
}
