import type { Element } from 'domhandler'
import { rowsOf } from '@/lib/finish/runtime/payload/rows'
import { segmentOf } from '@/lib/finish/runtime/payload/segments'
import { textIn } from '@/lib/finish/walk'
import type { Names } from './names'

/** Keys of the payload whose values stand in the document in another way, or nowhere. */
const IGNORED = new Set(['aria-current', 'className', 'dangerouslySetInnerHTML', 'key'])

/** The part of Next's payload that a script holds; undefined when it is another script. */
export function payloadIn(script: Element): Uint8Array | undefined {
  if (script.attribs.src !== undefined) return undefined
  const segment = segmentOf(textIn(script))
  return segment === 'beginning' ? new Uint8Array() : segment
}

/**
 * The texts in the payload of a page that keeps the runtime: what is drawn, and what its scripts are given. References between its rows are
 * numbers that depend on everything, and are left out.
 */
export function payloadTexts(segments: readonly Uint8Array[], names: Names): string[] {
  const texts: string[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (value && typeof value === 'object') {
      for (const [key, one] of Object.entries(value)) if (!IGNORED.has(key)) walk(one)
    } else if (typeof value === 'string') {
      if (value.startsWith('$')) return
      texts.push(/^(?:https?:\/)?\/\S*$/.test(value) ? names.nameOf(value) : value)
    } else if (value !== null) texts.push(String(value))
  }
  for (const { tag, data } of rowsOf(Buffer.concat(segments))) {
    const text = Buffer.from(data).toString('utf8')
    // What is not said in the document and is no text names files, which stand there as scripts.
    if (tag === '') walk(JSON.parse(text))
    else if (tag === 'T') texts.push(text)
  }
  return texts
}
