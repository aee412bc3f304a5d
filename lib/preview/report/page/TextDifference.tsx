import type { ReactNode } from 'react'
import { count } from '@/lib/check/report/total'
import { differing, type Parts } from '@/lib/preview/report/differing'
import { fold, type Run } from '@/lib/preview/report/fold'
import type { ListedPage } from '@/lib/preview/report/pages'
import { shownBlanks } from '@/lib/preview/report/shown'
import type { TextLine } from '@/lib/preview/types'

/** What the text of a page was and is. Of a page that is only on one side, it can be unfolded. */
export function TextDifference({ page: { kind, text } }: { page: ListedPage }) {
  if (text.length === 0) return null
  if (text.every((line) => line.kind === 'same')) {
    return <p className="quiet">Its text is the same.</p>
  }
  const lines = <Lines lines={text} />
  if (kind !== 'added' && kind !== 'removed') return lines
  return (
    <details>
      <summary>Its text: {count(text.length, 'line')}</summary>
      {lines}
    </details>
  )
}

function Lines({ lines }: { lines: readonly TextLine[] }) {
  const parts = differing(lines)
  let place = 0
  const runs = fold(lines).map((run) => {
    const first = place
    place += run.lines.length
    return { run, first }
  })
  return (
    <div className="difference">
      {runs.map(({ run, first }) => (
        <Folded key={first} run={run}>
          <ul>
            {run.lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines may be alike, and none has a state
              <li key={index}>
                <Line line={line} parts={parts.get(first + index)} />
              </li>
            ))}
          </ul>
        </Folded>
      ))}
    </div>
  )
}

function Folded({ run: { isFolded, lines }, children }: { run: Run; children: ReactNode }) {
  if (!isFolded) return children
  return (
    <details>
      <summary>{lines.length} lines are the same</summary>
      {children}
    </details>
  )
}

/** What was removed or added, in words for those who do not see the colour and the sign. */
function Line({ line: { kind, text }, parts }: { line: TextLine; parts: Parts | undefined }) {
  const words = <bdi>{parts ? <Words parts={parts} /> : shownBlanks(text)}</bdi>
  if (kind === 'same') return words
  const Tag = kind === 'added' ? 'ins' : 'del'
  return (
    <Tag>
      <span className="visually-hidden">{kind === 'added' ? 'Added: ' : 'Removed: '}</span>
      {words}
    </Tag>
  )
}

function Words({ parts: { start, own, end } }: { parts: Parts }) {
  return (
    <>
      {shownBlanks(start)}
      {own && <mark>{shownBlanks(own)}</mark>}
      {shownBlanks(end)}
    </>
  )
}
