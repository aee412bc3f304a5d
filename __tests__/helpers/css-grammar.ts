import { selectAll } from 'css-select'
import { fork, generate, type ParseOptions, parse, walk } from 'css-tree'
import { type AnyNode, type Element, isText } from 'domhandler'
import { parseDocument } from '@/lib/finish/dom'
import type { BuiltPage } from './sites'

/** The grammars of the drafts, as MDN has them, and what these leave out. */
const { lexer } = fork({
  atrules: {
    // CSS View Transitions 2, 3.3.
    'view-transition': { descriptors: { navigation: 'auto | none' } },
  },
})

/** The at-rules whose declarations set descriptors, not properties. */
const DESCRIBES = new Set(['counter-style', 'font-face', 'property', 'view-transition'])

/**
 * The CSS of pages that no grammar allows, a line each: in `<style>`, and in `style` attributes. A value with `var()` is allowed
 * whatever it says (CSS Variables 1, 3.2).
 */
export function cssFindings(pages: readonly BuiltPage[]): string[] {
  return pages.flatMap(({ site, address, html }) => {
    const styled = selectAll<AnyNode, Element>('style, [style]', parseDocument(html))
    return styled.flatMap(findingsOf).map((found) => `${site.basePath}${address}: ${found} (CSS)`)
  })
}

function findingsOf(element: Element): string[] {
  if (element.name !== 'style') return findingsIn(element.attribs.style ?? '', 'declarationList')
  const texts = element.children.filter(isText).map(({ data }) => data)
  return findingsIn(texts.join(''), 'stylesheet')
}

function findingsIn(css: string, context: ParseOptions['context']): string[] {
  const found: string[] = []
  const say = (where: string, error: { message: string } | null | undefined) => {
    if (error && !error.message.includes('var() is not supported')) {
      found.push(`${error.message.split('\n')[0]}, at ${where}`)
    }
  }
  const tree = parse(css, {
    context,
    onParseError: (error) =>
      say(css.slice(Math.max(0, error.offset - 40), error.offset + 40), error),
  })
  walk(tree, function check(node) {
    const { atrule, rule } = this
    if (node.type === 'Atrule') {
      const { name, prelude } = node
      const error = prelude
        ? lexer.matchAtrulePrelude(name, prelude).error
        : lexer.checkAtruleName(name)
      say(`@${name} ${prelude ? generate(prelude) : ''}`.trim(), error)
    }
    if (node.type !== 'Declaration' || node.property.startsWith('--')) return
    const { property, value } = node
    const { error } =
      !rule && atrule && DESCRIBES.has(atrule.name)
        ? lexer.matchAtruleDescriptor(atrule.name, property, value)
        : lexer.matchProperty(property, value)
    say(generate(node), error)
  })
  return found
}
