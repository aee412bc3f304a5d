import type { Position } from '@/lib/markdown'

type Point = Position['start']

/** They stand around what is planted, and are taken out again: characters that no page has, and YAML and Markdown allow. */
export const OPEN = '\ue000'
export const CLOSE = '\ue001'
const MARKS = /[\ue000\ue001]/g

export const mark = (text: string) => OPEN + text + CLOSE
export const unmarked = (text: string) => text.replace(MARKS, '')
export const isMark = (character: string | undefined) => character === OPEN || character === CLOSE

/** A text without its marks, and the place that was between them: counted by hand, and by nothing that is tested. */
export function planted(marked: string): { text: string; start: Point; end: Point } {
  return {
    text: unmarked(marked),
    start: pointBehind(marked.slice(0, marked.indexOf(OPEN))),
    end: pointBehind(unmarked(marked.slice(0, marked.indexOf(CLOSE)))),
  }
}

function pointBehind(before: string): Point {
  const lines = before.split(/\r\n|\n|\r/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset: before.length }
}
