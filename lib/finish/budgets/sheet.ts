import { type Atrule, type CssNode, parse, walk } from 'css-tree'
import { memory } from '@/lib/finish/memory'

/** A font that a style sheet offers. */
export interface Face {
  address: string
  /** The characters that it is for, as ranges of code points; all of them when there is none (CSS Fonts 4, "unicode-range"). */
  ranges: readonly Range[]
}

export type Range = readonly [from: number, to: number]

/** What a style sheet may make a browser load. */
export interface Sheet {
  faces: readonly Face[]
  pictures: readonly string[]
}

/** Sheets that were read: most pages share theirs. */
const known = memory<Sheet>()

/** Finds the addresses that a style sheet names. */
export function readSheet(css: string): Sheet {
  return known(css, () => read(css))
}

function read(css: string): Sheet {
  const faces: Face[] = []
  const pictures: string[] = []
  walk(parse(css, { parseCustomProperty: true }), function (node) {
    if (node.type === 'Atrule' && node.name === 'font-face') faces.push(...faceOf(node))
    else if (node.type === 'Url' && this.atrule?.name !== 'font-face') pictures.push(node.value)
  })
  return { faces, pictures }
}

/** Of a font's formats, the first counts: all browsers that we support read WOFF 2. None for a font of the system. */
function faceOf(rule: Atrule): Face[] {
  const urls: string[] = []
  const ranges: Range[] = []
  walk(rule, (node: CssNode) => {
    if (node.type === 'Url') urls.push(node.value)
    if (node.type === 'UnicodeRange') ranges.push(rangeOf(node.value))
  })
  return urls.slice(0, 1).map((address) => ({ address, ranges }))
}

/** `U+0025-00FF`, `U+4??` or `U+20AC`. */
function rangeOf(text: string): Range {
  const [from = '', to = from] = text.slice(2).split('-')
  return [
    Number.parseInt(from.replaceAll('?', '0'), 16),
    Number.parseInt(to.replaceAll('?', 'F'), 16),
  ]
}
