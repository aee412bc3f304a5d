/** `{{< … >}}` hands its result over as it is; `{{% … %}}` has it rendered as Markdown with the page. */
export type Delimiter = '<' | '%'

/** A stretch of the scanned text in UTF-16 code units; `end` is exclusive. */
export interface Span {
  start: number
  end: number
}

/** From the first character of the name, or of the value, to the end of the value with its quotes. */
export interface ShortcodeParam extends Span {
  /** Positional parameters have none. */
  name?: string
  nameSpan?: Span
  /** What is meant: without quotes, and with `\"` read as `"`. */
  value: string
  /** The value's own characters as written, without its quotes. */
  valueSpan: Span
}

export interface Shortcode extends Span {
  kind: 'shortcode'
  name: string
  nameSpan: Span
  /** The one that it is opened with. */
  delimiter: Delimiter
  params: ShortcodeParam[]
  /** A broken quote hides where the parameters end: some of them may be missing from `params`. */
  incomplete?: true
  /** The text between opening and closing tag; only when it is paired. */
  inner?: Span
  /** The parts inside `inner`, in order. */
  children: ShortcodePart[]
}

/** A shortcode that is shown, not run: `{{</* … *\/>}}`. */
export interface EscapedShortcode extends Span {
  kind: 'escaped'
  /** What a reader sees: `{{< … >}}`. */
  text: string
}

export type ShortcodePart = Shortcode | EscapedShortcode

export type MistakeKind =
  /** `{{< x` without `>}}` */
  | 'unclosed-tag'
  /** needs inner text, and no closing tag follows */
  | 'unclosed'
  /** a closing tag, and nothing that it could close is open */
  | 'stray-end'
  /** a closing tag for a shortcode that takes no inner text */
  | 'unexpected-end'
  /** a closing tag where another shortcode has to be closed */
  | 'wrong-end'
  /** a closing tag with more in it than a name */
  | 'end-text'
  /** `{{< x %}}`, `{{< x }}` */
  | 'delimiter'
  /** the name of the shortcode or of a parameter is missing or not a name */
  | 'name'
  /** a quote is missing, in the wrong place or of the wrong kind */
  | 'quote'
  /** named and positional parameters together */
  | 'mixed'
  /** a parameter that is given twice */
  | 'duplicate'
  /** `name=` without a value */
  | 'value'
  /** nested deeper than anybody who draws it could follow */
  | 'depth'

export interface ShortcodeMistake extends Span {
  kind: MistakeKind
  /** The shortcode's name, where it is known. */
  name?: string
  /** For editors: what is wrong, and what to write instead. */
  message: string
  /** What mends it, where that is certain: stretches of the text, and what belongs in their place. */
  edits?: readonly (Span & { text: string })[]
}

/** Whether a shortcode of that name takes inner text; undefined for names that nobody registered. */
export type InnerRule = 'none' | 'optional' | 'required'

export interface ScanResult {
  /** Those at the top level, in order. */
  parts: ShortcodePart[]
  /** In the order of their places. */
  mistakes: ShortcodeMistake[]
}
