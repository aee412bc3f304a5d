import { table, tally, verdict } from './seconds.js'

/**
 * Jest reporter: what each suite cost, and the verdict as the very last line of everything, where people and scripts look
 * for it.
 */
export default class SecondsReporter {
  #files = []
  #watching

  constructor(globalConfig) {
    this.#watching = globalConfig.watch || globalConfig.watchAll
  }

  onRunStart() {
    this.#files = []
  }

  onTestResult(test, result) {
    // The name comes from the test's configuration: the result of a file that cannot be loaded does not know it.
    this.#files.push({ suite: test.context.config.displayName?.name ?? 'tests', result })
  }

  onRunComplete(_contexts, results) {
    const elapsed = (Date.now() - results.startTime) / 1000
    const report = (success) =>
      `\n${table(tally(this.#files), elapsed)}\n\n${verdict({ ...results, success })}\n`
    // Jest's own summary comes after every other reporter, and its warnings after that: only the end of the process is last.
    // Whether all went well is known only then, too; to somebody who watches, the counts say enough.
    if (this.#watching) process.stdout.write(report(true))
    else process.once('exit', () => process.stdout.write(report(results.success)))
  }
}
