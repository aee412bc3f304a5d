import fc, { type GeneratorValue } from 'fast-check'
import { isMark, mark, unmarked } from './marks'

/** Where a scalar stands. */
export interface Around {
  /** The spaces that its lines need at least. */
  indent: number
  /** In brackets or braces. */
  isFlow?: boolean
  /** All of it is planted: with its quotes, and of a block scalar the words. */
  isPlanted?: boolean
}

/** Writes a value in a style that can hold it. Marks in it stay where they are. */
export function writeScalar(g: GeneratorValue, value: string, around: Around): string {
  const styles = [
    writeDouble,
    ...(isPlainText(value, around) ? [writePlain] : []),
    ...(hasPlainLines(value) ? [writeSingle] : []),
    ...(around.isFlow || /^\s*$/.test(unmarked(value)) ? [] : [writeLiteral, writeFolded]),
  ]
  return g(fc.constantFrom, ...styles)(g, value, around)
}

const spaces = (count: number) => ' '.repeat(count)
const some = (g: GeneratorValue) => g(fc.boolean)

function whole(written: string, { isPlanted }: Around): string {
  return isPlanted ? mark(written) : written
}

/** White space at the ends of lines is lost in a flow scalar. */
function hasPlainLines(value: string): boolean {
  return !/(?:^|\n)[ \t]|[ \t](?:\n|$)|^\n|\n$/.test(unmarked(value))
}

function isPlainText(value: string, { isFlow }: Around): boolean {
  const text = unmarked(value)
  if (!hasPlainLines(value) || !/^[a-z/]/i.test(text)) return false
  if (/^(?:true|false|null|yes|no)$/i.test(text)) return false
  return (
    !/:(?:\s|$)|(?:^|\s)#|(?:^|\n)(?:---|\.\.\.)/.test(text) && !(isFlow && /[,[\]{}]/.test(text))
  )
}

/** Line breaks of a flow scalar: one more than the value has, and one for a space. */
function writeLines(g: GeneratorValue, value: string, indent: number): string {
  return folded(g, value, () => `\n${spaces(indent + g(fc.nat, 2))}`).replace(
    /\n+(?! )/g,
    (breaks) => `${breaks}\n${spaces(indent + g(fc.nat, 2))}`,
  )
}

/** Breaks some lines at their spaces. */
function folded(g: GeneratorValue, line: string, lineBreak: () => string): string {
  return line.replace(/(?<=\S)(?<![\ue000\ue001]) (?=[^\s\ue000\ue001])/g, () =>
    g(fc.nat, 4) === 0 ? lineBreak() : ' ',
  )
}

function writePlain(g: GeneratorValue, value: string, around: Around): string {
  return whole(writeLines(g, value, around.indent), around)
}

function writeSingle(g: GeneratorValue, value: string, around: Around): string {
  return whole(`'${writeLines(g, value.replaceAll("'", "''"), around.indent)}'`, around)
}

const NAMED: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\t': '\\t',
  ' ': '\\ ',
  '"': '\\"',
  '\\': '\\\\',
  '/': '\\/',
  '\u00a0': '\\_',
}

function writeDouble(g: GeneratorValue, value: string, around: Around): string {
  const written = folded(g, value, () => '\0')
  const all = Array.from(written)
  const characters = all.map((character, index) => {
    if (isMark(character)) return character
    if (character === '\0') return `\n${spaces(around.indent)}`
    const named = NAMED[character]
    if (/["\\\n\t]/.test(character)) return named ?? ''
    if (g(fc.nat, 9) > 0) return character
    // A line may be broken anywhere, and goes on with the next word.
    if (/\S/.test(character) && !isMark(all[index - 1]) && some(g)) {
      return `\\\n${spaces(around.indent)}${character}`
    }
    return named && some(g) ? named : escaped(g, character)
  })
  return whole(`"${characters.join('')}"`, around)
}

function escaped(g: GeneratorValue, character: string): string {
  const code = character.codePointAt(0) ?? 0
  const hex = (digits: number) => code.toString(16).padStart(digits, '0')
  if (code > 0xffff) return `\\U${hex(8)}`
  return code < 0x100 && some(g) ? `\\x${hex(2)}` : `\\u${hex(4)}`
}

function writeLiteral(g: GeneratorValue, value: string, around: Around): string {
  return writeBlock(g, '|', value, around, (line) => line)
}

/** A line break between two lines of words is two; beside a line that is indented more, it is itself. */
function writeFolded(g: GeneratorValue, value: string, around: Around): string {
  const isMore = (line: string | undefined) => /^[ \t]/.test(unmarked(line ?? ''))
  const lines = value.replace(/\n+$/, '').split('\n')
  let text = ''
  let words: string | undefined
  for (const line of lines) {
    if (words !== undefined && unmarked(line) !== '') {
      text += isMore(words) || isMore(line) ? '' : '\n'
    }
    text += text === '' && words === undefined ? line : `\n${line}`
    if (unmarked(line) !== '') words = line
  }
  return writeBlock(g, '>', text + (/\n+$/.exec(value)?.[0] ?? ''), around, (line) =>
    isMore(line) ? line : folded(g, line, () => '\n'),
  )
}

function writeBlock(
  g: GeneratorValue,
  indicator: string,
  value: string,
  { indent, isPlanted }: Around,
  fold: (line: string) => string,
): string {
  const trailing = /\n*$/.exec(value)?.[0].length ?? 0
  const words = value.slice(0, value.length - trailing)
  const more = g(fc.integer, { min: 0, max: 3 })
  // Spaces at the beginning of the value look like indentation, unless its depth is said.
  const isSaid = /^\s/.test(unmarked(words)) || some(g)
  const depth = isSaid ? `${more + 2}` : ''
  const chomping = ['-', '', '+'][Math.min(trailing, 2)] ?? ''
  const header = [indicator, ...(some(g) ? [depth, chomping] : [chomping, depth])].join('')
  const comment = g(fc.constantFrom, '', ' ', ' # why')
  const prefix = spaces(indent - 2 + more + 2)
  const lines = words
    .split('\n')
    .flatMap((line) => fold(line).split('\n'))
    .map((line) => (unmarked(line) === '' ? line + spaces(g(fc.nat, indent)) : prefix + line))
  const text = lines.join('\n')
  const body = isPlanted
    ? text.replace(/^( *)(.*)$/s, (_, before, all) => before + mark(all))
    : text
  return `${header}${comment}\n${body}${'\n'.repeat(Math.max(0, trailing - 1))}`
}
