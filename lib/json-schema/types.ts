/** What the YAML language server reads of JSON Schema (draft-07), with its own additions: those make what editors see. */
export interface JsonSchema {
  $schema?: string
  $comment?: string
  $ref?: string
  definitions?: Record<string, JsonSchema>
  /** Stands above what editors read, and for the group in their messages. */
  title?: string
  description?: string
  /** The same with more, for programs that draw Markdown. */
  markdownDescription?: string
  /** What is suggested first; nothing here is filled in by itself. */
  default?: string
  type?: JsonType | readonly JsonType[]
  enum?: readonly (string | number)[]
  pattern?: string
  items?: JsonSchema
  properties?: Record<string, JsonSchema | true>
  required?: readonly string[]
  additionalProperties?: false
  not?: JsonSchema
  anyOf?: readonly JsonSchema[]
  allOf?: readonly JsonSchema[]
  if?: JsonSchema
  then?: JsonSchema
  /** The sentence beside a value that does not fit. On a group of keys it would hide which key is meant. */
  errorMessage?: string
  /** The same, for `pattern` only. */
  patternErrorMessage?: string
  /** The key is known, and not to be used. It is not suggested. */
  deprecationMessage?: string
  /** One for each value of `enum`. */
  markdownEnumDescriptions?: readonly string[]
  /** What is suggested, with more than a value in it. */
  defaultSnippets?: readonly Snippet[]
}

export type JsonType = 'array' | 'boolean' | 'null' | 'number' | 'object' | 'string'

export interface Snippet {
  label: string
  description?: string
  /** `$1`, `$2` … are the places where the editor types. */
  body: unknown
}
