import { stripVTControlCharacters } from 'node:util'
import { shownLines } from '@/lib/preview/report/shown'

/** What a build that failed printed last, without the colours of a terminal. */
export function Output({ output }: { output: string }) {
  return (
    <section id="output" aria-labelledby="output-title">
      <h2 id="output-title">What the build printed last</h2>
      <pre>{shownLines(stripVTControlCharacters(output)).trimEnd()}</pre>
    </section>
  )
}
