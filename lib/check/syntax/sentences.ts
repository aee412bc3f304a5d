import type { ErrorCode } from 'yaml'

/**
 * What the parser's codes mean for somebody who writes YAML by hand, where nothing more is known about a mistake.
 * `undefined`: the mistake has a rule of its own, or cannot be made in content.
 */
export const SENTENCES: Readonly<Record<ErrorCode, string | undefined>> = {
  ALIAS_PROPS:
    'A value that is taken over with "*" cannot have a name ("&") or a tag ("!") of its own. Delete that.',
  BAD_ALIAS:
    'After "*" or "&" stands a name, without a space. If this is text, put the value in quotes.',
  BAD_COLLECTION_TYPE: 'The word after "!" does not fit what follows it. Delete it.',
  BAD_DIRECTIVE: 'A line cannot start with "%". Put the text in quotes, or delete the line.',
  BAD_DQ_ESCAPE:
    'In double quotes, a backslash has a meaning of its own. Write two of them, or put the value in single quotes.',
  BAD_INDENT:
    'This line does not start in the column of the lines that it belongs to. Line it up with them, with spaces.',
  BAD_PROP_ORDER:
    'A name ("&") or a tag ("!") stands directly before its value: after the "-" or the colon.',
  BAD_SCALAR_START: 'A value cannot start with this character. Put the value in quotes.',
  BLOCK_AS_IMPLICIT_KEY:
    'Something stands here that belongs into a line of its own, or into quotes.',
  BLOCK_IN_FLOW:
    'Inside brackets, entries are separated by commas, not written in lines of their own.',
  DUPLICATE_KEY: undefined,
  IMPOSSIBLE:
    'This cannot be read. Look at the lines above it for a quote or a bracket that is not closed.',
  KEY_OVER_1024_CHARS:
    'The name of a key has at most 1,024 characters. Is this a text? Put it behind a key and a colon.',
  MISSING_CHAR: 'Something is missing here: a colon after a key, or a space between two things.',
  MULTILINE_IMPLICIT_KEY:
    'The name of a key stands in one line. Is a colon missing here, or a quote not closed?',
  MULTIPLE_ANCHORS: 'A value has one name ("&") at most. Delete the others.',
  MULTIPLE_DOCS:
    'This line ends the settings of the page, and more of them follow. Delete the line.',
  MULTIPLE_TAGS: 'A value has one tag ("!") at most. Delete the others.',
  NON_STRING_KEY: 'The name of a key is a word, not a list or a group of keys.',
  RESOURCE_EXHAUSTION: 'Lists and keys are nested too deep here to be read. Write them flatter.',
  TAB_AS_INDENT: undefined,
  TAG_RESOLVE_FAILED: undefined,
  UNEXPECTED_TOKEN:
    'This is not expected here. Is the line above it complete, and is the indentation right?',
}
