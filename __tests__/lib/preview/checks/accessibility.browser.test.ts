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
    page(`${both}<img class="a" src="/mended.png">`),
    page(`<p>A line above</p>${both}<p style="color:#bbb;background:#fff">Pale</p>`, SCHEMES),
  ]
  expect(await between(base, head)).toEqual([
    {
      kind: 'worse',
      address: '/',
      sentence: expect.stringMatching(
        /^New: .*contrast.*: the text "Pale" \(axe: color-contrast\)\.$/,
      ),
    },
    {
      kind: 'better',
      address: '/',
      sentence: expect.stringMatching(
        /^Mended: .*: the picture "mended.png" \(axe: image-alt\)\.$/,
      ),
    },
  ])
})

test('another picture without words, a text that fades in, and a page that cannot be opened: nothing is told as worse', async () => {
  const fades =
    '@keyframes f{from{opacity:0.1}}.f{color:#222;animation:f 60s}.g{color:#222;transition:color 60s}'
  const head = page(
    `<style>${fades}@media(prefers-color-scheme:dark){.g{color:#fff;background:#222}}</style>
<p class="f">Fades in</p><p class="g">Changes</p><img src="/other.png">`,
    SCHEMES,
  )
  const sides = sidesOf(
    side({ 'index.html': page('<img src="/one.png">', SCHEMES), 'a/index.html': page('') }),
    side({ 'index.html': head }),
    changed('/', '/a/'),
  )
  const left: string[] = []
  expect(await changedAccessibility(sides, left)).toEqual([])
  expect(left).toEqual([
    'The accessibility of /a/ could not be compared: it was answered with 404.',
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
