import { contentFolder, landing } from '@/__tests__/lib/check/content'
import { check } from '@/lib/check'

const NOW = new Date('2026-11-23T12:00:00Z')

/** What becomes of a page with this line in its front matter. */
function pageWith(line: string, isPreview = false) {
  const content = landing('  - block: markdown\n    content:\n      text: Hello\n', `${line}\n`)
  const contentDir = contentFolder({ 'a.md': content })
  const [page] = check({ contentDir, isPreview, now: NOW }).pages
  return { isPublished: page?.isPublished, mark: page?.mark }
}

test.each([
  ['draft: true', 'Draft'],
  ['draft: yes', 'Draft'],
  ['publishDate: 2026-11-24', 'Not public before 24 November 2026'],
  ['publishDate: 2026-11-23T12:00:01Z', 'Not public before 23 November 2026'],
  ['publishDate: 2026-11-23 13:30:00 +0100', 'Not public before 23 November 2026'],
  ['expiryDate: 2026-11-23', 'Not public since 23 November 2026'],
  ['expiryDate: 2026-11-23T12:00:00Z', 'Not public since 23 November 2026'],
])('"%s" keeps a page out of the site, and a preview shows it with the mark "%s"', (line, mark) => {
  expect(pageWith(line)).toEqual({ isPublished: false, mark })
  expect(pageWith(line, true)).toEqual({ isPublished: true, mark })
})

test.each([
  'draft: false',
  'publishDate: 2026-11-23',
  'publishDate: 2026-11-23T13:00:00+02:00',
  'expiryDate: 2026-11-24',
  'date: 2027-01-01',
])('"%s" leaves a page in the site', (line) => {
  expect(pageWith(line)).toEqual({ isPublished: true, mark: undefined })
})
