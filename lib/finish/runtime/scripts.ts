import type { Document, Element } from 'domhandler'
import { isJavaScript } from '@/lib/finish/script-kind'
import { elementsOf, textIn } from '@/lib/finish/walk'
import type { Build } from './build'
import { isClock, type Move, moveOf } from './moves'
import { NotUnderstood } from './not-understood'
import { segmentOf } from './payload/segments'

/** Next's runtime, as it stands in a page. */
export interface Runtime {
  scripts: Element[]
  /** The page's payload, in the pieces that it was written in. */
  payload: Uint8Array[]
  /** What React would move into its place. */
  moves: Move[]
}

/** What no script names but Next's: its queues, and Turbopack's. */
const NAMES = ['__next_', 'globalThis["TURBOPACK"]']
/** How the scripts begin with which React moves things: its functions, and what they remember. */
const OF_REACT = /^\$R[A-Z]\b/
/** React's id of the script that begins (`"_" + idPrefix + "R_"`), and Next's of the payload of the Pages Router. */
const IDS = new Set(['_R_', '__NEXT_DATA__'])

/** The scripts of a page; also those that a browser would only run with declarative shadow roots, which are templates here. */
export function scriptsOf(document: Document): Element[] {
  return [...elementsOf(document)].filter(({ name }) => name === 'script')
}

/** Whether a script looks as if it could be part of the runtime: what is not known may be, and is no reason to remove it. */
export function mayBeNexts(script: Element): boolean {
  const { id = '', src } = script.attribs
  if (IDS.has(id)) return true
  if (src !== undefined) return isNexts(src)
  const text = textIn(script)
  return isJavaScript(script) && (OF_REACT.test(text) || NAMES.some((name) => text.includes(name)))
}

/** Whether an address looks like that of one of Next's files, under any path. */
export function isNexts(address: string): boolean {
  return /(?:^|\/)_next\//.test(address)
}

/**
 * Finds the runtime among the scripts of a page.
 *
 * @throws NotUnderstood when one of them may be part of it, and is none that is known here
 */
export function runtimeIn(scripts: readonly Element[], build: Build): Runtime {
  const found: Runtime = { scripts: [], payload: [], moves: [] }
  let hasBegun = false
  for (const script of scripts) {
    const { id, src, type } = script.attribs
    const text = textIn(script)
    if (id === '__NEXT_DATA__') {
      throw new NotUnderstood('It was made by the Pages Router, whose payload is not known here.')
    }
    const isInline = src === undefined && type === undefined
    const segment = isInline ? segmentOf(text) : undefined
    const move = isInline ? moveOf(text) : undefined
    if (segment === 'beginning') hasBegun = true
    else if (segment) found.payload.push(segment)
    if (move) found.moves.push(move)
    const isPart =
      src?.startsWith(build.files) ||
      (isInline && (segment || move || isClock(text) || build.loaders.has(text)))
    if (isPart) found.scripts.push(script)
    else if (mayBeNexts(script)) {
      throw new NotUnderstood(
        `It has a script of Next that is not known here: ${src ?? text}`.slice(0, 160),
      )
    }
  }
  if (!hasBegun || found.payload.length === 0) {
    throw new NotUnderstood('It has scripts of Next, and no payload.')
  }
  return found
}
