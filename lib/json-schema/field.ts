import type { Field, Fields } from '@/lib/schema/fields'
import { kindMeaning } from '@/lib/schema/kinds'
import { BLANK } from './patterns'
import { severitiesSchema } from './severities'
import type { JsonSchema, JsonType } from './types'
import { type Place, valueSchema } from './value'

/** The schema of a field, with what editors read about it. @param title its key */
export function fieldSchema(title: string, field: Field, place: Place): JsonSchema {
  const { description } = field
  return {
    title,
    description,
    ...(!SEEN.includes(field.kind) && { markdownDescription: markdownOf(field) }),
    ...shapeOf(title, field, place),
  }
}

/** The words of a choice and the keys of a group are shown anyway. */
const SEEN: readonly Field['kind'][] = ['choice', 'object', 'sections', 'unsupported']

/** What it is for, then what may stand there. */
function markdownOf(field: Field): string {
  const plain = field.description.replace(/[\\`*_[\]<>#]/g, '\\$&')
  return `${plain}\n\n${kindMeaning(field)}`
}

function shapeOf(title: string, field: Field, place: Place): JsonSchema {
  switch (field.kind) {
    case 'unsupported':
      return { deprecationMessage: `This is left out here. ${field.reason}.` }
    case 'object':
      return { ...orEmpty('object', place, GROUP), ...groupSchema(field.fields) }
    case 'severities':
      return { ...orEmpty('object', place, GROUP), ...severitiesSchema() }
    case 'list':
      return { ...orEmpty('array', place, LIST), items: fieldSchema(title, field.item, 'entry') }
    case 'sections':
      return { type: 'array', items: { $ref: '#/definitions/section' } }
    default:
      return valueSchema(title, field, place)
  }
}

const GROUP = 'Here belongs a group of keys, indented below this one.'
const LIST = 'Here belongs a list: lines below this one, each starting with "- ".'

/** Optional groups and lists may be empty. `errorMessage` would stand for every mistake inside as well. */
function orEmpty(type: JsonType, place: Place, patternErrorMessage: string): JsonSchema {
  return place === 'optional'
    ? { type: [type, 'null', 'string'], pattern: BLANK, patternErrorMessage }
    : { type }
}

/** A group of keys: those that there are, and no others. */
export function groupSchema(fields: Fields): JsonSchema {
  const required = Object.keys(fields).filter((key) => fields[key]?.required)
  return {
    properties: Object.fromEntries(
      Object.entries(fields).map(([key, field]) => [
        key,
        fieldSchema(key, field, field.required ? 'required' : 'optional'),
      ]),
    ),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  }
}
