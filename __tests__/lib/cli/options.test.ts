/** @jest-environment node */
import { type Asked, readOptions, type Takes } from '@/lib/cli/options'
import { BadSetting } from '@/lib/environment'

const BUILD: Takes = { options: { '--redraw': { says: 'draws' } } }
const CHECK: Takes = {
  options: {
    '--fix': { says: 'mends' },
    '--format': { says: 'how', values: ['text', 'json', 'github'] },
  },
  names: 'file or folder',
}
const REPORT: Takes = {
  options: { '--out': { says: 'where', value: 'folder' }, '--no-pictures': { says: 'is faster' } },
}

test.each<[string[], Asked]>([
  [[], { options: {}, names: [] }],
  [['--fix'], { options: { '--fix': '' }, names: [] }],
  [['--format', 'json'], { options: { '--format': 'json' }, names: [] }],
  [['a.md', '--format=json', 'b'], { options: { '--format': 'json' }, names: ['a.md', 'b'] }],
  [['--fix', '--', '--fix'], { options: { '--fix': '' }, names: ['--fix'] }],
  [['--help'], { options: { '--help': '' }, names: [] }],
  [['-h'], { options: { '--help': '' }, names: [] }],
])('%j is understood', (given, asked) => {
  expect(readOptions('check', given, CHECK, {})).toEqual(asked)
})

test.each<[string, Takes, string[], string]>([
  [
    'build',
    BUILD,
    ['--redrow'],
    '`npm run build` does not know "--redrow". Did you mean "--redraw"? It takes --redraw.',
  ],
  ['dev', {}, ['--port'], '`npm run dev` does not know "--port". It takes no options.'],
  [
    'dev',
    { variables: { PORT: 'the port' } },
    ['--port', '4000'],
    '`npm run dev` does not know "--port". It reads PORT from the environment: `PORT=… npm run dev`.',
  ],
  [
    'start',
    { ...BUILD, variables: { BASE_PATH: 'the path' } },
    ['--base-path=/docs'],
    '`npm start` does not know "--base-path". It reads BASE_PATH from the environment: `BASE_PATH=… npm start`.',
  ],
  ['dev', {}, ['3000'], '`npm run dev` does not know "3000". It takes no options.'],
  [
    'check',
    CHECK,
    ['--fixx'],
    '`npm run check` does not know "--fixx". Did you mean "--fix"? It takes --fix, --format, and any file or folder.',
  ],
  [
    'check',
    CHECK,
    ['-f'],
    '`npm run check` does not know "-f". It takes --fix, --format, and any file or folder.',
  ],
  [
    'check',
    CHECK,
    ['--toString'],
    '`npm run check` does not know "--toString". It takes --fix, --format, and any file or folder.',
  ],
  ['check', CHECK, ['--fix=yes'], '--fix takes no value, and has "yes".'],
  ['check', CHECK, ['--format'], '--format needs a value: text, json or github.'],
  [
    'check',
    CHECK,
    ['--format', 'jsn'],
    '--format is "jsn", and must be text, json or github. Did you mean "json"?',
  ],
  ['check', CHECK, ['--format', '--fix'], '--format is "--fix", and must be text, json or github.'],
])('`npm run %s` refuses what it does not understand, and says what it does', (...row) => {
  const [command, takes, given, sentence] = row
  expect(() => readOptions(command, given, takes, {})).toThrow(new BadSetting(sentence))
})

test('an option can have a value that is not one of a few, and needs it', () => {
  const read = (...given: string[]) => readOptions('preview:report', given, REPORT, {}).options
  expect(read('--out', 'a b')).toEqual({ '--out': 'a b' })
  expect(read('--out=../x')).toEqual({ '--out': '../x' })
  expect(() => read('--out')).toThrow(new BadSetting('--out needs a value: a folder.'))
  expect(() => read('--out=')).toThrow(new BadSetting('--out needs a value: a folder.'))
})

test('an option that npm took for its own is not lost in silence', () => {
  expect(() => readOptions('check', [], CHECK, { npm_config_fix: 'true' })).toThrow(
    new BadSetting(
      'npm took "--fix" for an option of its own. Write two dashes before it: `npm run check -- --fix`.',
    ),
  )
  expect(readOptions('check', ['--fix'], CHECK, { npm_config_fix: 'true' }).names).toEqual([])
})

test.each<[string, string[], Record<string, string>]>([
  ['--out', ['../report'], { npm_config_out: 'true' }],
  ['--no-pictures', [], { npm_config_pictures: '' }],
])('npm is named when it took %s and left something else of it', (name, given, variables) => {
  expect(() => readOptions('preview:report', given, REPORT, variables)).toThrow(
    new BadSetting(
      `npm took "${name}" for an option of its own. Write two dashes before it: \`npm run preview:report -- ${name}\`.`,
    ),
  )
})
