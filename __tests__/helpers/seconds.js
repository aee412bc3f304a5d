/** What each suite cost: its number of tests, and the seconds that its files took, added up. */
export function tally(files) {
  const bySuite = new Map()
  for (const { suite, result } of files) {
    const row = bySuite.get(suite) ?? { suite, tests: 0, seconds: 0 }
    row.tests +=
      result.numPassingTests + result.numFailingTests + result.numPendingTests + result.numTodoTests
    row.seconds += (result.perfStats?.runtime ?? 0) / 1000
    bySuite.set(suite, row)
  }
  return [...bySuite.values()].sort((a, b) => a.suite.localeCompare(b.suite))
}

/** The tally as text. `elapsed` is less than the sum above it where files ran side by side. */
export function table(suites, elapsed) {
  const line = (name, tests, seconds) =>
    `${name.padEnd(10)}${tests.padStart(6)}${seconds.padStart(10)}`
  const tests = suites.reduce((sum, suite) => sum + suite.tests, 0)
  return [
    line('suite', 'tests', 'seconds'),
    ...suites.map(({ suite, tests, seconds }) => line(suite, String(tests), seconds.toFixed(1))),
    line('elapsed', String(tests), elapsed.toFixed(1)),
  ].join('\n')
}

/** `12 passed, 1 failed, 2 skipped`; the last only where there are any. */
export function verdict(results) {
  // A file that cannot even be loaded has no failed tests, and is a failure all the same.
  const counted = results.numFailedTests + results.numRuntimeErrorTestSuites
  // Whatever else makes Jest fail (a run that was cut off, a threshold) must not read as a success here.
  const failed = results.success ? counted : Math.max(counted, 1)
  const skipped = results.numPendingTests + results.numTodoTests
  const tail = skipped > 0 ? `, ${skipped} skipped` : ''
  return `${results.numPassedTests} passed, ${failed} failed${tail}`
}
