// Jest loads a reporter without compiling it, so seconds.js cannot be TypeScript.

type Counts<Name extends string> = Record<Name, number>

export interface FileResult
  extends Counts<'numPassingTests' | 'numFailingTests' | 'numPendingTests' | 'numTodoTests'> {
  perfStats?: { runtime: number }
}

export interface RunResults
  extends Counts<
    | 'numPassedTests'
    | 'numFailedTests'
    | 'numPendingTests'
    | 'numTodoTests'
    | 'numRuntimeErrorTestSuites'
  > {
  success: boolean
}

export interface Row {
  suite: string
  tests: number
  seconds: number
}

export function tally(files: { suite: string; result: FileResult }[]): Row[]
export function table(suites: Row[], elapsed: number): string
export function verdict(results: RunResults): string
