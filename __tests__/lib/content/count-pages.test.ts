/** @jest-environment node */
import { contentFolder } from '@/__tests__/lib/check/content'
import { countPages } from '@/lib/content/count-pages'

test('pages are counted in all folders, and nothing else is', () => {
  expect(countPages(contentFolder({ 'a.md': '', 'b/c/_index.md': '', 'b/d.png': '' }))).toBe(2)
})

test('a folder that cannot be read counts as none, and ends nothing', () => {
  expect(countPages('nowhere')).toBe(0)
})
