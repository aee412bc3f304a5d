import { changedAccessibility } from '@/lib/preview/checks/accessibility'
import { sidesOf } from '@/lib/preview/checks/sides'
import { changed, page, side } from './stored'

const SCHEMES = '<meta name="color-scheme" content="light dark">'

function between(base: string, head: string) {
  const files = (html: string) => side({ 'index.html': html })
  return changedAccessibility(sidesOf(files(base), files(head), changed('/')))
}

test('what a change makes harder or easier to use is told, and what was wrong before is not', async () => {
  const both = '<img src="data:," id="both">'
  const [base, head] = [
    page(`${both}<img class="a" src="data:," id="mended">`),
    page(`<p>A line above</p>${both}<p style="color:#bbb;background:#fff">Pale</p>`, SCHEMES),
  ]
  expect(await between(base, head)).toEqual([
    {
      kind: 'worse',
      address: '/',
      sentence: expect.stringMatching(
        /^New: .*contrast.*, at <p style=.*> \(axe: color-contrast\)\.$/,
      ),
    },
    {
      kind: 'better',
      address: '/',
      sentence: expect.stringMatching(
        /^Mended: .*, at <img src="data:," id="mended"> \(axe: image-alt\)\.$/,
      ),
    },
  ])
})

test('what cannot be read in dark is told as such', async () => {
  const text = (style: string) => page(`<p style="${style}">Words</p>`, SCHEMES)
  const found = await between(
    text('background:light-dark(#fff,#111);color:light-dark(#222,#ddd)'),
    text('background:light-dark(#fff,#111);color:light-dark(#222,#333)'),
  )
  expect(found.map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(/^New: In dark: .*contrast/),
  ])
})

test('added pages are asked too, and removed ones are not', async () => {
  const image = page('<img src="data:,">')
  const sides = sidesOf(side({ 'went/index.html': image }), side({ 'came/index.html': image }), [
    { kind: 'added', address: '/came/' },
    { kind: 'removed', address: '/went/' },
  ])
  expect((await changedAccessibility(sides)).map(({ kind, address }) => [kind, address])).toEqual([
    ['worse', '/came/'],
  ])
})
