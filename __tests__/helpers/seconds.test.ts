/** @jest-environment node */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { table, tally, verdict } from './seconds'

const file = (numPassingTests: number, runtime: number, more = {}) => ({
  numPassingTests,
  numFailingTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  perfStats: { runtime },
  ...more,
})
const results = (more = {}) => ({
  success: true,
  numPassedTests: 12,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...more,
})

test('whoever waits for the tests sees which suite takes the time', () => {
  const rows = tally([
    { suite: 'unit', result: file(10, 1500) },
    { suite: 'browser', result: file(2, 9000, { numFailingTests: 1 }) },
    { suite: 'unit', result: file(5, 250, { numPendingTests: 2, numTodoTests: 1 }) },
  ])
  expect(table(rows, 9.5)).toBe(
    [
      'suite      tests   seconds',
      'browser        3       9.0',
      'unit          18       1.8',
      'elapsed       21       9.5',
    ].join('\n'),
  )
})

test('the verdict is one line that people and scripts can read', () => {
  expect(verdict(results())).toBe('12 passed, 0 failed')
  expect(verdict(results({ numPendingTests: 2, numTodoTests: 1 }))).toBe(
    '12 passed, 0 failed, 3 skipped',
  )
})

test('no failure reads as a success', () => {
  const failed = (more: object) => verdict(results({ success: false, ...more }))
  expect(failed({ numFailedTests: 3 })).toBe('12 passed, 3 failed')
  expect(failed({ numRuntimeErrorTestSuites: 1 })).toBe('12 passed, 1 failed')
  expect(failed({ numFailedTests: 3, numRuntimeErrorTestSuites: 1 })).toBe('12 passed, 4 failed')
  expect(failed({})).toBe('12 passed, 1 failed')
})

test('the verdict is the very last line of all that Jest prints', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'seconds-'))
  await writeFile(path.join(folder, 'package.json'), '{}')
  await writeFile(
    path.join(folder, 'a.test.js'),
    `test('passes', () => {})
     test('fails', () => { throw new Error() })
     test('passes too', () => {})`,
  )
  const config = {
    rootDir: folder,
    displayName: 'small',
    testEnvironment: 'node',
    reporters: ['default', path.resolve('__tests__/helpers/seconds-reporter.js')],
  }
  const run = await promisify(execFile)(process.execPath, [
    '-e',
    // Both outputs as a terminal shows them: in one.
    `const { spawnSync } = require('node:child_process')
     process.exitCode = spawnSync(process.execPath, process.argv.slice(1), { stdio: ['ignore', 1, 1] }).status`,
    path.resolve('node_modules/jest/bin/jest.js'),
    '--config',
    JSON.stringify(config),
  ]).catch((failed: { code: number; stdout: string }) => failed)
  await rm(folder, { recursive: true })
  expect(run).toMatchObject({ code: 1 })
  expect(run.stdout).toContain('Tests:       1 failed, 2 passed')
  expect(run.stdout).toMatch(
    /\n\nsuite +tests +seconds\nsmall +3 +\d+\.\d\nelapsed +3 +\d+\.\d\n\n2 passed, 1 failed\n$/,
  )
}, 20_000)
