import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { launch } from '@/__tests__/helpers/chromium'
import { exported, styled } from './styled'

const NAMES = ['a', 'b', 'i']
const name = fc.constantFrom(...NAMES)

/** An element of few kinds, so that selectors often match. */
const element = (children: fc.Arbitrary<string[]>) =>
  fc
    .record({
      tag: fc.constantFrom('section', 'div', 'span'),
      names: fc.uniqueArray(name, { maxLength: 2 }),
      attribute: fc.constantFrom('', ' title="x y"', ' hidden', ' lang="de"', ' style="order:99"'),
      children,
    })
    .map(({ tag, names, attribute, children: inner }) => {
      return `<${tag} class="${names.join(' ')}"${attribute}>${inner.join('')}</${tag}>`
    })
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    element(fc.constant([])),
    element(fc.array(tie('tree'), { minLength: 1, maxLength: 3 })),
  ),
}))

const simple = fc.oneof(
  name.map((one) => `.${one}`),
  fc.constantFrom(
    'section',
    'div',
    '*',
    '[title~=x]',
    '[title="X y" i]',
    ':root',
    ':hover',
    ':empty',
    ':lang(de)',
    ':target',
  ),
  fc.constantFrom(
    ':first-child',
    ':last-of-type',
    ':only-child',
    ':nth-child(2n+1)',
    ':nth-last-child(-n+2)',
    '::before',
  ),
)
const combinator = fc.constantFrom(' ', '>', '+', '~')
const { selector } = fc.letrec<{ selector: string }>((tie) => ({
  selector: fc.oneof(
    { maxDepth: 3 },
    simple,
    fc.tuple(tie('selector'), combinator, simple).map((parts) => parts.join('')),
    fc
      .tuple(simple, fc.constantFrom('is', 'not', 'where', 'has'), tie('selector'))
      .map(([one, kind, of]) => `${one}:${kind}(${of})`),
    tie('selector').map((of) => `:nth-child(2n+1 of ${of})`),
    tie('selector').map((of) => `div:has(>${of})`),
  ),
}))

const rule = fc.record({
  selectors: fc.array(selector, { minLength: 1, maxLength: 2 }),
  property: fc.constantFrom('order', 'z-index', '--x'),
  value: fc.integer({ min: 1, max: 9 }),
  around: fc.constantFrom(
    '',
    '@layer one',
    '@layer two',
    '@media all',
    '@media print',
    '.a',
    'div &',
  ),
})

function cssOf(
  rules: readonly (typeof rule extends fc.Arbitrary<infer Rule> ? Rule : never)[],
): string {
  return rules
    .map(({ selectors, property, value, around }) => {
      const inner = `${selectors}{${property}:${value};orphans:var(--x,7)}`
      return around === '' ? inner : `${around}{${inner}}`
    })
    .join('')
}

let page: Page
beforeAll(async () => {
  page = await (await launch()).newPage()
})

async function looksOf(html: string): Promise<string[]> {
  await page.setContent(html)
  return page.evaluate(() =>
    [...document.querySelectorAll('html, body, body *')].flatMap((element) =>
      [null, '::before'].map((pseudo) => {
        const { order, zIndex, orphans, display } = getComputedStyle(element, pseudo)
        return [element.tagName, pseudo, order, zIndex, orphans, display].join(' ')
      }),
    ),
  )
}

test('any page looks with the style that it uses as it looked with the whole', async () => {
  const given = fc.tuple(
    fc.array(tree, { minLength: 1, maxLength: 3 }),
    fc.array(rule, { maxLength: 8 }),
  )
  await fc.assert(
    fc.asyncProperty(given, async ([trees, rules]) => {
      const html = trees.join('')
      const css = cssOf(rules)
      const before = exported({ html }).replace('</head>', () => `<style>${css}</style></head>`)
      expect(await looksOf(styled({ html, css }).html)).toEqual(await looksOf(before))
    }),
    { numRuns: 300 },
  )
})
