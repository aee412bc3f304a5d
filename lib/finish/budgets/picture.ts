import type { Element } from 'domhandler'
import type { Resolve } from './address'
import { type Screen, widthIn } from './sizes'

/** A picture, of which a browser loads one candidate. */
export interface Picture {
  kind: 'picture'
  candidates: readonly Candidate[]
  sizes: string
}

interface Candidate {
  address: string
  /** In pixels (`w`), else how many dots of the screen it has for each CSS pixel (`x`). */
  width?: number
  dots?: number
}

/** The picture that an `<img>` shows: of the `<source>`s before it the first, as our browsers know AVIF and WebP. */
export function pictureOf(img: Element, resolve: Resolve): Picture {
  const sources = img.parent && 'name' in img.parent && img.parent.name === 'picture'
  const first = sources ? img.parent?.children.find(isSource) : undefined
  const { srcset = '', sizes = '', src = '' } = (first ?? img).attribs
  return pictureFrom(srcset, sizes, src, resolve)
}

function isSource(node: unknown): node is Element {
  return (node as Element).name === 'source'
}

/** Reads a `srcset` with its `sizes` (HTML, "srcset attributes"), and the address for browsers that know neither. */
export function pictureFrom(srcset: string, sizes: string, src: string, resolve: Resolve): Picture {
  const candidates = srcset.split(/,\s+/).flatMap((text) => candidateOf(text.trim(), resolve))
  const plain = candidates.length > 0 ? [] : candidateOf(src, resolve)
  return { kind: 'picture', candidates: [...candidates, ...plain], sizes }
}

function candidateOf(text: string, resolve: Resolve): Candidate[] {
  const [written = '', size = '1x'] = text.split(/\s+/)
  const address = resolve(written)
  if (address === undefined) return []
  const number = Number.parseFloat(size)
  return [{ address, ...(size.endsWith('w') ? { width: number } : { dots: number }) }]
}

/**
 * The address that a browser loads for a picture: the smallest candidate that has a pixel for each dot of the screen. (Browsers
 * may take a smaller one, so this is the most that it costs.)
 */
export function chosen({ candidates, sizes }: Picture, screen: Screen): string | undefined {
  const drawn = widthIn(sizes, screen)
  const fine = candidates
    .map(({ address, width, dots }) => ({ address, dots: dots ?? (width ?? 0) / drawn }))
    .sort((a, b) => a.dots - b.dots)
  return (fine.find(({ dots }) => dots >= screen.dots) ?? fine.at(-1))?.address
}
