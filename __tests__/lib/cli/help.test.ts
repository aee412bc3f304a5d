/** @jest-environment node */
import { commands } from '@/lib/cli/commands'
import { helpOf } from '@/lib/cli/help'

test('a command says what it does, and what can stand behind it', () => {
  const options = {
    '--fix': { says: 'mends' },
    '--format': { says: 'how findings are written', values: ['text', 'json'] },
    '--out': { says: 'where', value: 'folder' },
  }
  expect(helpOf('check', 'Checks the content.', { options, names: 'file or folder' })).toBe(`\
npm run check -- [options] [file or folder …]

Checks the content.

  --fix                 mends
  --format <text|json>  how findings are written
  --out <folder>        where
  --help                shows this`)
})

test('a command without options shows how it is called', () => {
  expect(helpOf('start', 'Builds the site.', {})).toBe(`\
npm start

Builds the site.

  --help  shows this`)
})

test('a command shows which variables of the environment it reads', () => {
  expect(
    helpOf('dev', 'Serves.', { variables: { PORT: 'the port', BASE_PATH: 'the path' } }),
  ).toBe(`\
npm run dev

Serves.

  --help  shows this

It reads from the environment:

  PORT       the port
  BASE_PATH  the path`)
})

test.each(Object.entries(commands))('what `%s` does is said in a sentence', (_, { says }) => {
  expect(says).toMatch(/^[A-Z].*\.$/)
})
