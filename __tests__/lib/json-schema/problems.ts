import Ajv, { type ErrorObject } from 'ajv'
import { readContent, visitFile } from '@/lib/check/document'
import type { ContentDocument, Rule } from '@/lib/check/rule'
import { rules } from '@/lib/check/rules'
import { languageUnknown } from '@/lib/check/rules/language-unknown'
import { schemaChoice } from '@/lib/check/rules/schema-choice'
import { schemaRequired } from '@/lib/check/rules/schema-required'
import { schemaType } from '@/lib/check/rules/schema-type'
import { schemaUnknownBlock } from '@/lib/check/rules/schema-unknown-block'
import { schemaUnknownKey } from '@/lib/check/rules/schema-unknown-key'
import { sectionId } from '@/lib/check/rules/section-id'
import { siteOrigin } from '@/lib/check/rules/site-origin'
import { siteRules } from '@/lib/check/rules/site-rules'
import type { Tree } from '@/lib/check/yaml/tree'
import { pageSchema, siteSchema } from '@/lib/json-schema'
import { pageFields } from '@/lib/schema/page'
import { siteFields } from '@/lib/schema/site'

/** What both know. */
const SAME = [
  schemaType,
  schemaChoice,
  schemaRequired,
  schemaUnknownBlock,
  schemaUnknownKey,
  sectionId,
  siteRules(() => rules),
]
/** What a pattern can only come near to. */
const NEARLY = [languageUnknown, siteOrigin]

export interface Problems {
  /** The places that JSON Schema refuses. */
  refused: string[]
  /** The findings that it must have as well. */
  found: string[]
  /** Those that it may have. */
  nearly: string[]
}

const kinds = {
  site: { fields: siteFields, validate: compile(siteSchema()) },
  page: { fields: pageFields, validate: compile(pageSchema()) },
}

function compile(schema: object) {
  return new Ajv({ allErrors: true, strict: false }).compile(schema)
}

/** What the checker and JSON Schema say about a file; undefined when it is no YAML, or has what JSON cannot hold. */
export function problemsOf(name: string, text: string): Problems | undefined {
  const content = {
    path: `content/${name}`,
    source: name,
    absolute: `/content/${name}`,
    isLink: false,
    bytes: new TextEncoder().encode(text),
    size: text.length,
  }
  const { fields, validate } = name === 'site.yaml' ? kinds.site : kinds.page
  const visited = visitFile(readContent(content), fields)
  if (!visited || isBeyondJson(text)) return undefined
  validate(dataOf(visited.read.tree))
  const document = { visits: visited.visits, text } as unknown as ContentDocument
  const reasons = (rules: Rule[]) =>
    rules.flatMap((rule) => [...(rule.document?.(document) ?? [])].map(({ reason }) => reason))
  const found = reasons(SAME)
  return {
    refused: [...new Set((validate.errors ?? []).flatMap(placeOf))],
    found: found.filter((reason) => !isDate(reason)),
    nearly: [...reasons(NEARLY), ...found.filter(isDate), ...found.filter(isTwoPlaces)],
  }
}

/** A misspelt key that is required: to the schema, one key is missing and another is not known. */
function isTwoPlaces(reason: string): boolean {
  return /^Nothing reads .* is missing\.|It stands here, where nothing reads it/s.test(reason)
}

/** `!!binary` and `!!timestamp` make bytes and dates; `.nan` and `.inf` are no numbers of JSON. */
function isBeyondJson(text: string): boolean {
  return /!!|\.(?:inf|nan)/i.test(text)
}

/** A pattern does not know how long a month is. */
function isDate(reason: string): boolean {
  return reason.includes('should be a date')
}

/** The place of an error; none for those that only say that there is one further in. */
function placeOf({ instancePath, keyword, params }: ErrorObject): string[] {
  if (keyword === 'if') return []
  const key = params.missingProperty ?? params.additionalProperty
  return [key === undefined ? instancePath : `${instancePath}/${key}`]
}

function dataOf(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value
  if (tree.kind === 'list') return tree.items.map(dataOf)
  return Object.fromEntries([...tree.entries].map(([key, { value }]) => [key, dataOf(value)]))
}
