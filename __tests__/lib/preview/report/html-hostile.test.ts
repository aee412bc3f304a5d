import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { reportHtml } from '@/lib/preview/report'
import { shown } from '@/lib/preview/report/shown'
import { PLACES } from './example'
import { hostileReports, tameReports } from './hostile'

type Element = DefaultTreeAdapterTypes.Element

/** Every element of a document; a mistake of its HTML fails the test. */
function elementsOf(html: string): Element[] {
  const document = parse(html, {
    scriptingEnabled: false,
    onParseError: ({ code, startLine, startCol }) => {
      throw new Error(`${code} at ${startLine}:${startCol}`)
    },
  })
  const inner = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
    node.childNodes.flatMap((child) =>
      'childNodes' in child ? [...('tagName' in child ? [child] : []), ...inner(child)] : [],
    )
  return inner(document)
}

/** The element and the names of its attributes. */
function kindOf({ tagName, attrs }: Element): string {
  return [tagName, ...attrs.map(({ name }) => name)].join(' ')
}

/** These do something by themselves. */
const ACTIVE = /^(?:script|style|meta|link|base|iframe|object|embed|form)\b/

test('hostile text adds no element and no attribute, and leads nowhere', () => {
  const tame = tameReports().map((report) => elementsOf(reportHtml(report, PLACES)))
  const kinds = new Set(tame.flat().map(kindOf))
  fc.assert(
    fc.property(hostileReports, (reports) => {
      for (const [index, report] of reports.entries()) {
        const elements = elementsOf(reportHtml(report, PLACES))
        expect(elements.map(kindOf).filter((kind) => !kinds.has(kind))).toEqual([])
        const active = (all: readonly Element[] = []) =>
          all
            .filter(({ tagName }) => ACTIVE.test(tagName))
            .map(({ tagName, attrs, childNodes }) => [
              tagName,
              attrs,
              childNodes.map((node) => 'value' in node && node.value),
            ])
        expect(active(elements)).toEqual(active(tame[index]))
        for (const { name, value } of elements.flatMap(({ attrs }) => attrs)) {
          if (name === 'href')
            expect(value).toMatch(
              /^(?:#[a-z]+(?:-\d+)?$|https:\/\/(?:previews\.)?tidewater\.example\/)/,
            )
          if (name === 'src') expect(value).toMatch(/^\.\/[\w./%~-]*$/)
        }
      }
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 50) },
  )
}, 1_200_000)

test('hostile text is read as it was written', () => {
  fc.assert(
    fc.property(hostileReports, ([report]) => {
      const html = reportHtml(report as NonNullable<typeof report>)
      const { body } = new DOMParser().parseFromString(html, 'text/html')
      const read = [...body.querySelectorAll('bdi')].map(({ textContent }) => textContent)
      for (const text of [
        ...(report?.changes.map(({ sentence }) => sentence) ?? []),
        ...(report?.left ?? []),
        ...(report?.everywhere?.what ?? []),
      ]) {
        expect(read).toContain(shown(text))
      }
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 50) },
  )
}, 1_200_000)
