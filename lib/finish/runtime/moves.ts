import { createHash } from 'node:crypto'
import {
  type ChildNode,
  type Comment,
  cloneNode,
  type Document,
  type Element,
  isComment,
} from 'domhandler'
import { adapter } from 'parse5-htmlparser2-tree-adapter'
import { parseDocument, serialise } from '@/lib/finish/dom'
import { elementsOf, nodesOf } from '@/lib/finish/walk'
import { NotUnderstood } from './not-understood'

/**
 * React writes what stands in a large or late Suspense boundary behind the page, hidden, with a script that moves it into its place:
 * `<!--$?--><template id="B:0"></template>fallback<!--/$-->`, then `<div hidden id="S:0">content</div>` and `$RC("B:0","S:0")`.
 * Without scripts the page would show the fallback for ever; so here the finish does what those functions do.
 *
 * @see completeBoundaryScriptFunctionOnly in node_modules/next/dist/compiled/react-dom/cjs/react-dom-server.node.production.js
 */
export interface Move {
  /** The id of the `<template>` at the boundary's place. */
  place: string
  /** The id of the hidden element that holds the content. */
  content: string
}

/** SHA-256 of the functions $RV and $RC, as they stand before the first call. Others would do something else. */
const FUNCTIONS = 'ejxEGil7Q2jnFo9T1EMjhzsRoWDTVn8tRpUYd4XCJkY='
const CALL = /^\$RC\("([^"\\]+)","([^"\\]+)"\)$/
/** Notes the time, so that things do not move too often (shellTimeRuntimeScript). */
const CLOCK = 'requestAnimationFrame(function(){$RT=performance.now()});'

/** Comments that React puts where boundaries begin: done, pending, queued, failed, and those of `<Activity>`. */
const BEGINS = new Set(['$', '$?', '$~', '$!', '&'])
const ENDS = new Set(['/$', '/&'])

/** Whether a script is the one that React notes the time with. */
export function isClock(script: string): boolean {
  return script === CLOCK
}

/** What a script moves, if that is all that it does. */
export function moveOf(script: string): Move | undefined {
  const start = script.lastIndexOf('$RC("')
  const [, place, content] = CALL.exec(script.slice(Math.max(start, 0))) ?? []
  if (place === undefined || content === undefined) return undefined
  const functions = script.slice(0, start)
  if (functions !== '' && !areKnown(functions)) return undefined
  return { place, content }
}

/** Whether these are the functions whose effect is written down here. */
export function areKnown(functions: string): boolean {
  return createHash('sha256').update(functions).digest('base64') === FUNCTIONS
}

/**
 * What the moves will move, found before anything is changed.
 *
 * @throws NotUnderstood when a boundary would stay unfinished
 */
export function plan(
  document: Document,
  moves: readonly Move[],
): [place: Element, content: Element][] {
  const byId = new Map<string, Element>()
  for (const element of elementsOf(document)) {
    const { id } = element.attribs
    if (id !== undefined && !byId.has(id)) byId.set(id, element)
  }
  const steps = moves.map(({ place, content }): [Element, Element] => {
    const [template, segment] = [byId.get(place), byId.get(content)]
    if (!template || !segment || pendingAt(template) === undefined || !endAfter(template)) {
      throw new NotUnderstood(`It has a Suspense boundary that is not whole, ${place}.`)
    }
    return [template, segment]
  })
  const places = new Set(steps.map(([place]) => place))
  for (const node of nodesOf(document)) {
    if (!isComment(node) || !['$?', '$~', '$!'].includes(node.data)) continue
    if (!places.has(node.next as Element)) {
      throw new NotUnderstood('It has a Suspense boundary that React did not finish on the server.')
    }
  }
  return steps
}

/**
 * Makes sure that browsers would read the page as it is once everything is moved: scripts can put elements where no parser of HTML
 * leaves them, such as a `<div>` in a `<p>`. It is tried on a copy.
 *
 * @throws NotUnderstood when they would read another one
 */
export function refuseMisplaced(document: Document, moves: readonly Move[]): void {
  if (moves.length === 0) return
  const copy = cloneNode(document, true)
  perform(plan(copy, moves))
  const html = serialise(copy)
  if (serialise(parseDocument(html)) !== html) {
    throw new NotUnderstood('It has content in a Suspense boundary that HTML does not allow there.')
  }
}

/** Moves content into its places, as React's functions do. */
export function perform(steps: readonly [place: Element, content: Element][]): void {
  for (const [place, content] of steps) {
    const boundary = pendingAt(place)
    adapter.detachNode(content)
    // A boundary in the fallback of another one went away with it.
    if (!boundary) continue
    const end = endAfter(place)
    for (let node: ChildNode | null = place; node && node !== end; ) {
      const next: ChildNode | null = node.next
      adapter.detachNode(node)
      node = next
    }
    for (const child of [...content.children]) {
      adapter.detachNode(child)
      if (end?.parent) adapter.insertBefore(end.parent, child, end)
    }
    boundary.data = '$'
  }
}

function pendingAt({ prev }: Element): Comment | undefined {
  return prev && isComment(prev) && prev.data === '$?' ? prev : undefined
}

/** The comment at the end of the boundary that begins before a node. */
function endAfter(start: Element): Comment | undefined {
  let depth = 0
  for (let node: ChildNode | null = start; node; node = node.next) {
    if (!isComment(node)) continue
    if (BEGINS.has(node.data)) depth += 1
    else if (ENDS.has(node.data)) {
      if (depth === 0) return node
      depth -= 1
    }
  }
  return undefined
}
