/** @jest-environment node */
import fc from 'fast-check'
import type { Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { uniqueIds } from '@/lib/content/ids'
import { anchorsOf, compile, compileInline, place, plainText } from '@/lib/markdown'
import { markdownish } from './arbitraries'
import { print } from './html'
import { problemsOf } from './problems'

/** Few on every change; a campaign with `PROPERTY_RUNS=100000`. */
const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 800) }
const anyText = fc.oneof({ weight: 4, arbitrary: markdownish }, fc.string({ unit: 'binary' }))

/** That parser loses a blank line at the start of a code block (hast-util-raw). */
function sameCode(html: string): string {
  return html.replace(/(<pre><code[^>]*>)\n+/g, '$1')
}

function headingLevels(tree: Root): number[] {
  const levels: number[] = []
  visit(tree, 'element', ({ tagName }) => {
    if (/^h[1-6]$/.test(tagName)) levels.push(Number(tagName[1]))
  })
  return levels
}

function idsIn(tree: Root): string[] {
  const ids: string[] = []
  visit(tree, 'element', ({ properties }) => {
    if (properties.id !== undefined) ids.push(String(properties.id))
  })
  return ids
}

test('HTML behind a tab in a quotation is never placed behind the end of the text', () => {
  const text = ">\t<li>'"
  expect(problemsOf(compile(text).tree, text)).toEqual([])
})

describe('for any text,', () => {
  test('the page gets a safe and valid tree', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(problemsOf(compile(text).tree, text)).toEqual([])
      }),
      RUNS,
    )
  })

  test('the same is drawn whether HTML’s parser reads it or not', () => {
    // A comment draws nothing, and has all of the text read as HTML. In place of tags stand references to footnotes.
    fc.assert(
      fc.property(markdownish, (any) => {
        const text = any.replaceAll('<', '[^1]')
        const html = print(compile(`<!-- -->\n\n${text}`).tree)
        expect(sameCode(html.trimStart())).toBe(sameCode(print(compile(text).tree).trimStart()))
      }),
      RUNS,
    )
  })

  test('what is left out is named, with a place in the text', () => {
    fc.assert(
      fc.property(markdownish, (text) => {
        for (const { name, position } of compile(text).removed) {
          expect(name).not.toBe('')
          const { start, end } = position ?? { start: { offset: 0 }, end: { offset: 0 } }
          expect(start.offset).toBeGreaterThanOrEqual(0)
          expect(end.offset).toBeLessThanOrEqual(text.length)
        }
      }),
      RUNS,
    )
  })

  test('headings start at the level of the text and skip none', () => {
    fc.assert(
      fc.property(markdownish, fc.integer({ min: 1, max: 6 }), (text, level) => {
        const levels = headingLevels(place(compile(text).tree, { level, ids: [] }))
        let before = level - 1
        for (const found of levels) {
          expect(found).toBeGreaterThanOrEqual(level)
          expect(found).toBeLessThanOrEqual(Math.min(before + 1, 6) || 6)
          before = found
        }
      }),
      RUNS,
    )
  })

  test('an id stands on the page once, and nothing refers to one that is not there', () => {
    fc.assert(
      fc.property(markdownish, (text) => {
        const ids = anchorsOf(text).map(uniqueIds(['a', 'x', 'fn-1']))
        const placed = place(compile(text).tree, { level: 2, ids })
        expect(idsIn(placed)).toEqual(ids)
        expect(new Set(ids).size).toBe(ids.length)
        visit(placed, 'element', ({ properties }) => {
          if (properties.dataFootnoteRef === undefined) return
          expect(ids).toContain(String(properties.href).slice(1))
        })
      }),
      RUNS,
    )
  })

  test('place changes nothing in the tree that it is given', () => {
    fc.assert(
      fc.property(markdownish, (text) => {
        const { tree } = compile(text)
        const before = JSON.stringify(tree)
        place(tree, { level: 4, ids: [] })
        expect(JSON.stringify(tree)).toBe(before)
      }),
      { numRuns: 300 },
    )
  })

  test('every word of a text without markup is on the page', () => {
    const words = fc.array(fc.stringMatching(/^[a-zäöü]{1,8}$/), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ')
        expect(textOf(compile(text).tree)).toBe(text)
        expect(plainText(text)).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  test('a title stays inside its line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tree } = compileInline(text)
        // There are no placeholders in a line: a private-use character is the author's.
        const problems = problemsOf(tree, text).filter((problem) => !/^placeholder/.test(problem))
        expect(problems).toEqual([])
        expect(headingLevels(tree)).toEqual([])
        visit(tree, 'element', ({ tagName, properties }) => {
          expect(tagName).not.toMatch(/^(?:p|div|ul|ol|li|table|pre|blockquote|hr|img|shortcode)$/)
          expect(properties.id).toBeUndefined()
        })
        expect(plainText(text)).not.toMatch(/\n/)
      }),
      RUNS,
    )
  })
})
