import { lex } from './lex'
import { pair } from './pair'
import { buildTree } from './tree'
import type { InnerRule, ScanResult } from './types'

/**
 * Finds the shortcodes of a Markdown text before it is read as Markdown, like Hugo. Takes time in proportion to the
 * length of the text, and never throws: what is wrong is returned, and the rest of the text is still scanned.
 *
 * @param innerOf asked once for each name.
 */
export function scan(text: string, innerOf: (name: string) => InnerRule | undefined): ScanResult {
  const rules = new Map<string, InnerRule>()
  // Names that nobody registered are the caller's to report. Until then they are given the benefit of the doubt.
  const ruleOf = (name: string): InnerRule => {
    const rule = rules.get(name) ?? innerOf(name) ?? 'optional'
    rules.set(name, rule)
    return rule
  }
  const { tokens, mistakes } = lex(text)
  const mates = pair(tokens, (name) => ruleOf(name) !== 'none')
  const tree = buildTree(tokens, mates, ruleOf)
  const inOrder = [...mistakes, ...tree.mistakes].sort((a, b) => a.start - b.start)
  return { parts: tree.parts, mistakes: inOrder }
}
