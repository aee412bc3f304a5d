import { type HeaderRule, REVALIDATE } from '@/lib/headers'

/** A header with its value for every file, and for the files that fit a path. */
export interface Header {
  name: string
  everywhere: string
  /** The later one counts. */
  some: readonly (readonly [path: string, value: string])[]
}

/** The values of each header that the rules name. */
export function valuesByName(rules: readonly HeaderRule[]): Header[] {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))]
  return names.map((name) => {
    const values = rules.flatMap(({ path, headers }) => {
      const value = headers[name]
      return value === undefined ? [] : [[path, value] as const]
    })
    const everywhere = values.find(([path]) => path === '/*')?.[1]
    return {
      name,
      everywhere: everywhere ?? (name === CACHE ? REVALIDATE : ''),
      some: values.filter(([path]) => path !== '/*'),
    }
  })
}

const CACHE = 'Cache-Control'

/** The `map` of a header that differs by address. Of two patterns that fit, nginx takes the first. */
export function mapOf({ name, everywhere, some }: Header, basePath: string): string[] {
  if (some.length === 0) return []
  const patterns = some.map(([path, value]) => {
    const pattern = path.split('*').map(literally).join('.*')
    return `    ${quoted(`~*^${literally(basePath)}${pattern}$`)} ${quoted(value)};\n`
  })
  return [
    `\nmap $uri ${variable(name)} {\n    default ${quoted(everywhere)};\n`,
    ...patterns.reverse(),
    '}\n',
  ]
}

/** What is not there is not to be kept, so only answers that found something say how long they may be. */
export function addHeader({ name, everywhere, some }: Header): string {
  const value = some.length > 0 ? variable(name) : quoted(everywhere)
  return `    add_header ${name} ${value}${name === CACHE ? '' : ' always'};\n`
}

function variable(name: string): string {
  return `$site_${name.toLowerCase().replaceAll('-', '_')}`
}

function literally(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
}

/** A text as nginx reads it between quotation marks. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
