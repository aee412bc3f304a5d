/** @jest-environment node */
import { spawnSync } from 'node:child_process'
import { scripts } from '@/package.json'

const ours = Object.entries(scripts).flatMap(([name, script]) => {
  const [, words] = /^node (--import tsx .+)$/.exec(script) ?? []
  return words ? [{ name, words: words.split(' ') }] : []
})

test('there are programs of ours to ask', () => {
  expect(ours.map(({ name }) => name)).toEqual(expect.arrayContaining(['build', 'bench', 'fuzz']))
})

test.each(ours)(
  '`npm run $name -- --help` says how it is called, and does nothing',
  ({ name, words }) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...words, '--help'], {
      encoding: 'utf8',
      timeout: 20_000,
    })
    expect(stderr).toBe('')
    expect(stdout.split('\n')[0]).toMatch(
      name === 'start' ? /^npm start/ : new RegExp(`^npm run ${name}( --|$)`),
    )
    expect(stdout).toContain('  --help ')
    expect(status).toBe(0)
  },
  30_000,
)
