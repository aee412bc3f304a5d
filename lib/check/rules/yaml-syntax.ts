import { location } from 'vfile-location'
import type { YAMLParseError } from 'yaml'
import type { Rule } from '@/lib/check/rule'

/** What the parser's codes mean for somebody who writes YAML by hand. */
const SENTENCES: Partial<Record<YAMLParseError['code'], string>> = {
  BAD_INDENT:
    'The indentation does not fit the lines above. Line it up with its neighbours, with spaces.',
  BAD_SCALAR_START: 'A value cannot start with this character. Put the value in quotes.',
  BAD_DQ_ESCAPE:
    'This backslash sequence means nothing in a double-quoted value. Write two backslashes, or use single quotes.',
  BLOCK_AS_IMPLICIT_KEY:
    'There is a second ": " in this line. Put the value in quotes, or start a new line.',
  BLOCK_IN_FLOW: 'An indented list or map cannot stand inside brackets. Close the bracket first.',
  MISSING_CHAR:
    'Something is missing here: a ":" after a key, or the end of a quoted value or a bracket.',
  MULTILINE_IMPLICIT_KEY:
    'This key goes over several lines. Is there a ":" missing, or a quote not closed?',
  MULTIPLE_DOCS: 'A second YAML document starts here. A page has one.',
  UNEXPECTED_TOKEN:
    'This is not expected here. Is the line before it complete, and is the indentation right?',
  BAD_COLLECTION_TYPE: 'The kind of list or map does not fit here.',
  BAD_DIRECTIVE: 'This line is a YAML directive, which pages do not need. Delete it.',
  RESOURCE_EXHAUSTION:
    'More than 100 lists and maps stand in each other here. Write it with fewer: a page needs seven.',
  ALIAS_PROPS: 'An alias (*name) cannot have an anchor or a tag of its own.',
}

/** Codes with a rule of their own. */
const ELSEWHERE = new Set(['TAB_AS_INDENT', 'TAG_RESOLVE_FAILED'])

/** A mistake makes the parser stumble over what follows: how many lines below it are not reported. */
const CASCADE_LINES = 2

export const yamlSyntax: Rule = {
  id: 'yaml/syntax',
  severity: 'error',
  summary: 'Front matter is well-formed YAML.',
  *yaml({ document, text, base }) {
    const lines = location(text)
    let lastLine = Number.NEGATIVE_INFINITY
    for (const error of document.errors) {
      const [start, end] = error.pos
      const line = lines.toPoint(start)?.line ?? 1
      const cascades = line - lastLine <= CASCADE_LINES
      lastLine = line
      if (cascades || ELSEWHERE.has(error.code)) continue
      yield {
        reason: SENTENCES[error.code] ?? `This is no YAML: ${error.message}.`,
        span: { start: base + start, end: base + end },
      }
    }
  },
}
