/** A field of the schema as Contentlayer has it: what counts for whether a value is taken. */
interface Field {
  type: string
  required?: boolean
  options?: readonly unknown[]
  of?: Field | Nested | readonly Nested[]
}

type Fields = Record<string, Field>

/** A document or a nested type. Its definition is made when it is asked for. */
interface Nested {
  def: () => unknown
}

/** What Contentlayer would refuse in a staged file, by its settings here: what is missing, unknown or of another type. */
export function refusedBy(type: Nested, json: unknown): string[] {
  return inFields(fieldsOf(type), json, '', ['kind'])
}

/** Contentlayer takes lists of fields as well; ours are maps. */
function fieldsOf(type: Nested): Fields {
  return (type.def() as { fields: Fields }).fields
}

function nameOf(type: Nested): string {
  return (type.def() as { name: string }).name
}

function inFields(fields: Fields, json: unknown, path: string, known: string[] = []): string[] {
  if (!isMap(json)) return [`${path} is no map`]
  const unknown = Object.keys(json).filter(
    (key) => !Object.hasOwn(fields, key) && !known.includes(key),
  )
  return [
    ...unknown.map((key) => `${path}.${key} is unknown`),
    ...Object.entries(fields).flatMap(([key, field]) => {
      const value = json[key]
      if (value !== undefined) return inField(field, value, `${path}.${key}`)
      return field.required ? [`${path}.${key} is missing`] : []
    }),
  ]
}

function inField(field: Field, value: unknown, path: string): string[] {
  switch (field.type) {
    case 'string':
    case 'boolean':
      return typeof value === field.type ? [] : [`${path} is no ${field.type}`]
    case 'number':
      return Number.isFinite(value) ? [] : [`${path} is no number`]
    case 'enum':
      return field.options?.includes(value) ? [] : [`${path} is none of its options`]
    case 'json':
      return []
    case 'nested':
      return inFields(fieldsOf(field.of as Nested), value, path)
    case 'list':
      if (!Array.isArray(value)) return [`${path} is no list`]
      return value.flatMap((item, index) => inItem(field.of, item, `${path}.${index}`))
    default:
      throw new Error(`This test does not know fields of type ${field.type}.`)
  }
}

function inItem(of: Field['of'], item: unknown, path: string): string[] {
  if (!Array.isArray(of)) {
    const one = of as Field | Nested
    return 'def' in one ? inFields(fieldsOf(one), item, path) : inField(one, item, path)
  }
  const types: readonly Nested[] = of
  const type = types.find((candidate) => isMap(item) && nameOf(candidate) === item.kind)
  return type ? inFields(fieldsOf(type), item, path, ['kind']) : [`${path} is of no kind`]
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
