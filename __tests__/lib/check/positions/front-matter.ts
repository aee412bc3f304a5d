import fc, { type GeneratorValue } from 'fast-check'
import { mark } from './marks'
import { writeScalar } from './scalars'

/** Data as they are to be written. */
export type Data = Scalar | List | Entry[]

export interface Scalar {
  text: string
  /** All of it is the mistake, with its quotes. */
  isPlanted?: boolean
}

interface List {
  list: Data[]
  /** An alias at its end may use one of its entries again. */
  isReused?: boolean
}

export interface Entry {
  key: Scalar
  value: Data
}

export const entry = (key: string, value: Data): Entry => ({ key: { text: key }, value })

export function map(...entries: (Entry | [key: string, value: Data])[]): Entry[] {
  return entries.map((one) => (Array.isArray(one) ? entry(...one) : one))
}

/** Writes a map as a block of lines: keys, comments, and values in any style. */
export function writeMap(g: GeneratorValue, entries: Entry[], indent: number): string {
  return entries
    .map(({ key, value }) => {
      const written = `${' '.repeat(indent)}${writeKey(g, key)}:${writeValue(g, value, indent)}\n`
      const between = g(fc.constantFrom, '', '', '\n', `${' '.repeat(indent)}# Why: it is so.\n`)
      return written + between
    })
    .join('')
}

function writeKey(g: GeneratorValue, { text, isPlanted }: Scalar): string {
  const quote = g(fc.constantFrom, '', '', '"', "'")
  return isPlanted ? mark(quote + text + quote) : quote + text + quote
}

/** What follows the colon of a key. */
function writeValue(g: GeneratorValue, data: Data, indent: number): string {
  if ('text' in data) {
    const written = writeScalar(g, data.text, { indent: indent + 2, isPlanted: data.isPlanted })
    const comment = /^[^|>\n]*$/.test(written) ? g(fc.constantFrom, '', '', ' # why') : ''
    return ` ${written}${comment}`
  }
  if (g(fc.nat, 3) === 0) return ` ${writeFlow(g, data, indent + 2)}`
  const lines = Array.isArray(data)
    ? writeMap(g, data, indent + g(fc.constantFrom, 1, 2, 4))
    : writeList(g, data, indent + g(fc.constantFrom, 0, 2))
  return `\n${lines}`.trimEnd()
}

function writeList(g: GeneratorValue, { list, isReused }: List, indent: number): string {
  const dash = `${' '.repeat(indent)}- `
  const reused = isReused && g(fc.boolean) ? 'again' : undefined
  const entries = list.map((data, index) => {
    const anchor = reused && index === 0 ? `&${reused}` : ''
    if ('text' in data || 'list' in data || g(fc.nat, 3) === 0) {
      const space = anchor && ' '
      return `${dash}${anchor}${space}${writeInline(g, data, indent + 2)}\n`
    }
    const lines = writeMap(g, data, indent + 2)
    return anchor ? `${dash}${anchor}\n${lines}` : dash + lines.slice(dash.length)
  })
  return entries.join('') + (reused ? `${dash}*${reused}\n` : '')
}

function writeInline(g: GeneratorValue, data: Data, indent: number): string {
  return 'text' in data
    ? writeScalar(g, data.text, { ...data, indent })
    : writeFlow(g, data, indent)
}

/** Writes data in braces and brackets. */
function writeFlow(g: GeneratorValue, data: Data, indent: number): string {
  if ('text' in data) {
    return writeScalar(g, data.text, { indent, isFlow: true, isPlanted: data.isPlanted })
  }
  const space = g(fc.constantFrom, '', ' ', `\n${' '.repeat(indent)}`)
  const items = Array.isArray(data)
    ? data.map(({ key, value }) => `${writeKey(g, key)}: ${writeFlow(g, value, indent)}`)
    : data.list.map((item) => writeFlow(g, item, indent))
  const inside = items.join(g(fc.constantFrom, ', ', ',', ` ,\n${' '.repeat(indent)}`)) + space
  return Array.isArray(data) ? `{${space}${inside}}` : `[${space}${inside}]`
}
