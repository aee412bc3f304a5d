import { parseArgs } from 'node:util'
import { didYouMean } from '@/lib/check/nearest'
import { BadSetting } from '@/lib/environment'

/** `npm run build` draws all pages, also those that an earlier build has drawn. */
export const REDRAW = '--redraw'

/** One option of a command. */
export interface Option {
  /** What it does, for `--help`. */
  says: string
  /** What it can be; without this and `value`, it is only given or not. */
  values?: readonly string[]
  /** What stands behind it, where that can be anything: "folder". */
  value?: string
}

/** What can stand behind a command. */
export interface Takes {
  /** By their names, such as `--fix`. */
  options?: Readonly<Record<string, Option>>
  /** What else can be named, any number of times: "file or folder". */
  names?: string
  /** What it reads from the environment, and what each is for: people try `--port` before they look for PORT. */
  variables?: Readonly<Record<string, string>>
}

/** What a person asked a command for. */
export interface Asked {
  /** The options that were given, by their names; '' for one that has no values. */
  options: Readonly<Record<string, string>>
  names: readonly string[]
}

/** Every command explains itself. */
export const HELP = '--help'

/** How a person calls a command. */
export function calledAs(command: string): string {
  return command === 'start' ? 'npm start' : `npm run ${command}`
}

/**
 * Reads what stands behind a command. What it does not understand is refused: a slip of the finger would be taken for nothing.
 *
 * @param given the words behind the command
 * @param variables the environment: npm leaves there what it took for an option of its own
 * @throws BadSetting
 */
export function readOptions(
  command: string,
  given: readonly string[],
  takes: Takes,
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Asked {
  const known = takes.options ?? {}
  const { tokens } = parseArgs({
    args: [...given],
    options: Object.fromEntries(
      Object.entries(known).map(([name, { values, value }]) => [
        name.slice(2),
        { type: values || value ? 'string' : 'boolean' },
      ]),
    ),
    strict: false,
    tokens: true,
  })
  const options: Record<string, string> = {}
  const names: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (takes.names === undefined) {
        // Of `--base main`, npm leaves us `main`.
        refuseKeptByNpm(command, known, options, variables)
        throw unknown(command, token.value, takes)
      }
      names.push(token.value)
    } else if (token.kind === 'option') {
      const name = token.rawName === '-h' ? HELP : token.rawName
      const option = Object.hasOwn(known, name) ? known[name] : undefined
      if (name !== HELP && !option) throw unknown(command, name, takes)
      options[name] = checkedValue(name, token.value, option)
    }
  }
  refuseKeptByNpm(command, known, options, variables)
  return { options, names }
}

function unknown(command: string, written: string, takes: Takes): BadSetting {
  const known = Object.keys(takes.options ?? {})
  const refused = `\`${calledAs(command)}\` does not know "${written}".`
  const variable = written.replace(/^--/, '').replaceAll('-', '_').toUpperCase()
  if (written.startsWith('--') && Object.hasOwn(takes.variables ?? {}, variable)) {
    return new BadSetting(
      `${refused} It reads ${variable} from the environment: \`${variable}=… ${calledAs(command)}\`.`,
    )
  }
  const names = takes.names && `, and any ${takes.names}`
  return new BadSetting(
    `${refused}${didYouMean(written, known)} It takes ${known.join(', ') || 'no options'}${names ?? ''}.`,
  )
}

function checkedValue(
  name: string,
  value: string | undefined,
  { values, value: free }: Partial<Option> = {},
): string {
  if (free) {
    if (value) return value
    throw new BadSetting(`${name} needs a value: a ${free}.`)
  }
  if (!values) {
    if (value === undefined) return ''
    throw new BadSetting(`${name} takes no value, and has "${value}".`)
  }
  if (value !== undefined && values.includes(value)) return value
  const choices = `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
  if (value === undefined) throw new BadSetting(`${name} needs a value: ${choices}.`)
  throw new BadSetting(`${name} is "${value}", and must be ${choices}.${didYouMean(value, values)}`)
}

/** `npm run check --fix` gives `--fix` to npm, which says nothing that a person would see, and checks. */
function refuseKeptByNpm(
  command: string,
  known: Readonly<Record<string, Option>>,
  options: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, string | undefined>>,
): void {
  const kept = Object.keys(known).find((name) => !(name in options) && isKeptByNpm(name, variables))
  if (kept === undefined) return
  throw new BadSetting(
    `npm took "${kept}" for an option of its own. Write two dashes before it: \`${calledAs(command)} -- ${kept}\`.`,
  )
}

function isKeptByNpm(
  name: string,
  variables: Readonly<Record<string, string | undefined>>,
): boolean {
  // What npm was told not to do is empty.
  const [, no, key = ''] = /^--(no-)?(.*)$/.exec(name) ?? []
  const value = variables[`npm_config_${key.replaceAll('-', '_')}`]
  return no ? value === '' : Boolean(value)
}
