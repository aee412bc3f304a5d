import { verdictOf } from '@/lib/preview/report/verdict'
import { BROKEN, EXAMPLE, SAME } from './example'

test.each([
  ['nothing', SAME, 'No page changed.'],
  ['one page', { ...SAME, added: ['/a/'] }, '1 page added.'],
  [
    'several',
    { ...SAME, changed: ['/a/', '/b/'], removed: ['/c/'] },
    '2 pages changed and 1 removed.',
  ],
  ['all pages', { ...SAME, everywhere: EXAMPLE.everywhere }, '46 pages changed alike.'],
])('the verdict counts what changed: %s', (_, report, expected) => {
  expect(verdictOf(report)).toEqual({ pages: expected, effects: '' })
})

test('the verdict counts what got worse and better', () => {
  expect(verdictOf(EXAMPLE).effects).toBe('3 things got worse and 1 got better.')
  const [first] = EXAMPLE.changes
  expect(verdictOf({ ...SAME, changes: first ? [first] : [] })).toEqual({
    pages: 'No page changed.',
    effects: '1 thing got worse.',
  })
})

test('the verdict says which side could not be built, and that nothing was compared', () => {
  expect(verdictOf(BROKEN)).toEqual({
    pages: 'The proposed site could not be built.',
    effects: 'Its content has 1 error and 1 warning. Nothing was compared.',
  })
  expect(verdictOf({ ...SAME, failed: { side: 'base', output: '', findings: undefined } })).toEqual(
    { pages: 'The site of before could not be built.', effects: 'Nothing was compared.' },
  )
})
