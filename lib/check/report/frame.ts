/** Columns of source that a frame shows. */
const WIDTH = 96
const TAB = /\t/g

/**
 * The line of a mistake with the one before it, and the mistake underlined. Long lines are cut around it.
 *
 * @param start line and column from 1
 * @param end where the mistake ends; on another line, the underline goes to the end of the first
 */
export function codeFrame(
  text: string,
  start: { line: number; column: number },
  end: { line: number; column: number },
): string {
  const lines = text.split(/\r\n|\n|\r/)
  const gutter = String(start.line).length
  const from = Math.max(0, start.column - WIDTH / 2)
  const shown = (line: number) =>
    (lines[line - 1] ?? '')
      .replace(TAB, ' ')
      .slice(from, from + WIDTH)
      .trimEnd()
  const number = (line: number) => String(line).padStart(gutter)
  const last = end.line === start.line ? end.column : (lines[start.line - 1]?.length ?? 0) + 1
  const length = Math.max(1, Math.min(last - start.column, WIDTH - (start.column - 1 - from)))
  const underline = ' '.repeat(start.column - 1 - from) + '^'.repeat(length)
  return [
    ...(start.line > 1 ? [`  ${number(start.line - 1)} | ${shown(start.line - 1)}`.trimEnd()] : []),
    `> ${number(start.line)} | ${shown(start.line)}`.trimEnd(),
    `  ${' '.repeat(gutter)} | ${underline}`,
  ].join('\n')
}
