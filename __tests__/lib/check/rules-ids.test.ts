/** @jest-environment node */
import { findingsOf, landing } from './content'

test('each section that has the id of another is told where the first one is', () => {
  expect(findingsOf({ 'a.md': landing('  - id: one\n  - id: one\n  - id: one\n') })).toEqual([
    'a.md:6:9 error The id "one" is taken by the section in line 5. Give this one another. section/duplicate-id',
    'a.md:7:9 error The id "one" is taken by the section in line 5. Give this one another. section/duplicate-id',
  ])
})
