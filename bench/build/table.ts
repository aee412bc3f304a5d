import { type Build, barOf, gigabytes } from './bars'
import type { Pictures } from './content'
import type { Measured } from './run'

/** The line above the figures, and the one that shows it to be that in Markdown. */
export function head(steps: readonly string[]): string {
  const cells = ['build', 'pictures', ...steps, 'total', 'bar', 'largest process', 'all together']
  return `${row(cells)}\n${row(cells.map(() => '---'))}`
}

/** The figures of one build. */
export function line(
  build: Build,
  pictures: Pictures,
  { steps, total, memory }: Measured,
  names: readonly string[],
): string {
  return row([
    build,
    pictures === 'one-picture' ? 'one' : 'one each',
    ...names.map((name) => seconds(steps[name])),
    seconds(total),
    `${barOf(build, pictures)} s`,
    ...[memory?.largest, memory?.together].map((bytes) =>
      bytes === undefined ? 'not measured' : gigabytes(bytes),
    ),
  ])
}

function seconds(value: number | undefined): string {
  return value === undefined ? '–' : `${value.toFixed(1)} s`
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
