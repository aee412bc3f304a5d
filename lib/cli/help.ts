import { HELP, type Option, type Takes } from './options'

/** How a command is called, and what it does: the answer to `--help`. */
export function helpOf(command: string, says: string, takes: Takes): string {
  const options = Object.entries(takes.options ?? {}).map(([name, option]): [string, string] => [
    shape(name, option),
    option.says,
  ])
  const rows: [string, string][] = [...options, [HELP, 'shows this']]
  const width = Math.max(...rows.map(([name]) => name.length))
  const called = command === 'start' ? 'npm start' : `npm run ${command}`
  const words = [
    ...(options.length > 0 ? ['[options]'] : []),
    ...(takes.names ? [`[${takes.names} …]`] : []),
  ]
  return [
    words.length > 0 ? `${called} -- ${words.join(' ')}` : called,
    '',
    says,
    '',
    ...rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`),
  ].join('\n')
}

function shape(name: string, { values, value }: Option): string {
  const what = values?.join('|') ?? value
  return what ? `${name} <${what}>` : name
}
