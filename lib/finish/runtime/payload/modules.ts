import { NotUnderstood, parseJson } from '@/lib/finish/runtime/not-understood'
import type { Row } from './rows'

/** A client component that a payload refers to. */
export interface ClientModule {
  /** As the bundler numbers its modules. */
  id: string
  /** The export of the module that is meant; '*' for all of them. */
  name: string
}

/**
 * What begins with `$` in a model is a value that JSON does not have, or refers to another row. Of these, only a server function (`$h`)
 * needs the runtime: what it calls is asked for by script. A module is always a row of its own (`I`), whoever refers to it.
 *
 * @see parseModelString in react-server-dom-turbopack-client.browser.production.js
 */
const HARMLESS = /^\$(?:[$L@SQWBKiDnZI\-Nuw]|[0-9a-f]+(?::|$)|$)/

/**
 * The client components that the rows of a payload refer to.
 *
 * @throws NotUnderstood when there is more in it that needs the runtime, or may
 */
export function modulesIn(rows: Iterable<Row>): ClientModule[] {
  const modules: ClientModule[] = []
  /** Long strings of modules are rows of their own, once, before the first module that has them. */
  const strings = new Map<string, string>()
  for (const { id, tag, data } of rows) {
    if (tag === 'E') throw new NotUnderstood(`React could not draw a part of it: ${textOf(data)}.`)
    if (tag === 'I') modules.push(moduleOf(parse(data), strings))
    // The end of a stream may carry its last value.
    if (tag === '' || (tag === 'C' && data.length > 0)) {
      const model = parse(data)
      if (typeof model === 'string') strings.set(id, unescaped(model))
      look(model)
    }
  }
  return modules
}

/** `[id, chunks, name]`, and a fourth part where the module is loaded asynchronously (resolveClientReference). */
function moduleOf(row: unknown, strings: ReadonlyMap<string, string>): ClientModule {
  const [id, chunks, name] = Array.isArray(row) ? row : []
  const isKnown = (typeof id === 'number' || typeof id === 'string') && typeof name === 'string'
  if (!isKnown || !Array.isArray(chunks)) {
    throw new NotUnderstood('Its payload names a client component in an unknown way.')
  }
  return { id: typeof id === 'number' ? String(id) : read(id, strings), name: read(name, strings) }
}

/** A string of a module: as it is, or `$` and the number of its row (serializeImportString on the server). */
function read(text: string, strings: ReadonlyMap<string, string>): string {
  if (text.startsWith('$$') || !text.startsWith('$')) return unescaped(text)
  const referred = strings.get(text.slice(1))
  if (referred === undefined)
    throw new NotUnderstood(`Its payload refers to a missing row, ${text}.`)
  return referred
}

/** A text that begins with `$` is written with another one. */
function unescaped(text: string): string {
  return text.startsWith('$$') ? text.slice(1) : text
}

function look(value: unknown): void {
  if (typeof value === 'string') {
    if (value.startsWith('$h')) throw new NotUnderstood('It calls a function of a server.')
    if (value.startsWith('$') && !HARMLESS.test(value)) {
      throw new NotUnderstood(
        `Its payload has a value of an unknown kind, "${value.slice(0, 20)}".`,
      )
    }
  } else if (Array.isArray(value)) {
    for (const item of value) look(item)
  } else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) look(item)
  }
}

function parse(data: Uint8Array): unknown {
  return parseJson(textOf(data), 'A row of its payload')
}

function textOf(data: Uint8Array): string {
  return Buffer.from(data).toString('utf8')
}
