export { mask, splitMasked } from './mask'
export { scan } from './scan'
export type {
  Delimiter,
  EscapedShortcode,
  InnerRule,
  MistakeKind,
  ScanResult,
  Shortcode,
  ShortcodeMistake,
  ShortcodeParam,
  ShortcodePart,
  Span,
} from './types'
export { isBare as isParameterName } from './words'
