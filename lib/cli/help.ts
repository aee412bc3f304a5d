import { EXIT } from './exit'
import { calledAs, HELP, type Option, type Takes } from './options'

/** How a command is called, and what it does: the answer to `--help`. */
export function helpOf(command: string, says: string, takes: Takes): string {
  const options = Object.entries(takes.options ?? {}).map(([name, option]): [string, string] => [
    shape(name, option),
    option.says,
  ])
  const variables = Object.entries(takes.variables ?? {})
  const called = calledAs(command)
  const words = [
    ...(options.length > 0 ? ['[options]'] : []),
    ...(takes.names ? [`[${takes.names} …]`] : []),
  ]
  return [
    words.length > 0 ? `${called} -- ${words.join(' ')}` : called,
    '',
    says,
    '',
    ...table([...options, [HELP, 'shows this']]),
    ...(variables.length > 0
      ? ['', 'It reads from the environment:', '', ...table(variables)]
      : []),
  ].join('\n')
}

/** Ends a program that is no command of `main.ts`, such as `npm run bench`, with its help where that is asked for. */
export function answerHelp(command: string, says: string, takes: Takes): void {
  if (!process.argv.some((word) => word === HELP || word === '-h')) return
  console.log(helpOf(command, says, takes))
  process.exit(EXIT.done)
}

function table(rows: readonly [string, string][]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`)
}

function shape(name: string, { values, value }: Option): string {
  const what = values?.join('|') ?? value
  return what ? `${name} <${what}>` : name
}
