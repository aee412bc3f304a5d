/** @jest-environment node */
import { uniqueIds } from '@/lib/content/ids'
import { outline } from '@/lib/content/outline'
import type { Page } from '@/lib/content/types'

function page(...sections: object[]): Page {
  return { title: 'A page', type: 'landing', sections } as unknown as Page
}
const section = (content: object, id?: string) => ({ block: 'markdown', id, content })

test('the first title is the highest heading, and no level is skipped', () => {
  const { hiddenTitle, places } = outline(
    page(section({ text: 'a' }), section({ title: 'A' }), section({ title: 'B' })),
  )
  expect(hiddenTitle).toBeUndefined()
  expect(places.map(({ titleLevel, nextLevel }) => [titleLevel, nextLevel])).toEqual([
    [undefined, 2],
    [1, 2],
    [2, 3],
  ])
})

test('a page without a titled section has its own title as a hidden heading', () => {
  expect(outline(page(section({ text: 'a' }))).hiddenTitle).toBe('A page')
})

test('a heading does not take the id of a section or of another heading', () => {
  const { places } = outline(page(section({ text: '## One\n\n## One' }), section({}, 'one')))
  expect(places[0]?.anchors('text')).toEqual(['one-1', 'one-2'])
})

test('gives a heading called Main an id of its own, for the frame of the page has that one', () => {
  expect(uniqueIds([])('main')).toBe('main-1')
})
