/** @jest-environment node */
import path from 'node:path'
import { type Files, findingsIn, findingsOf, landing } from './content'

const SOUND = landing('  - block: markdown\n    content:\n      title: B\n')

const ACCEPTED: readonly { name: string; files: Files }[] = [
  { name: 'line ends of Windows', files: { 'a.md': SOUND.replaceAll('\n', '\r\n') } },
  { name: 'a byte order mark', files: { 'a.md': `\ufeff${SOUND}` } },
  { name: 'a block in capitals', files: { 'a.md': landing('  - block: Markdown\n') } },
  { name: 'a section without a block', files: { 'a.md': landing('  - content: { text: Hi }\n') } },
  { name: 'columns as a number', files: { 'a.md': landing('  - design: { columns: 1 }\n') } },
  { name: 'columns as a text', files: { 'a.md': landing("  - design: { columns: '1' }\n") } },
  {
    name: 'an anchor and its alias',
    files: { 'a.md': landing('  - design: &d { columns: 1 }\n  - design: *d\n') },
  },
  {
    name: 'a merge that the map overrides',
    files: {
      'a.md': landing('  - design: &d { columns: 1 }\n  - design: { <<: *d, columns: 2 }\n'),
    },
  },
  {
    name: 'a merge of several maps',
    files: {
      'a.md': landing(
        '  - design: &d { columns: 1 }\n  - design: &e { css_class: x }\n  - design: { <<: [*d, *e] }\n',
      ),
    },
  },
]

test.each(ACCEPTED)('$name is accepted without a finding', ({ files }) => {
  expect(findingsOf(files)).toEqual([])
})

test('the membership page and its settings have no finding', () => {
  expect(findingsIn(path.resolve('content'))).toEqual([])
})
