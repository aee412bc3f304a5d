/** `npm run fuzz -- --seconds 600 folder…`: checks anything for so long; files of the folders are what it begins with. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

/** What a check of one small site may take on a busy machine. */
const MOST_MS = 60_000
const MOST_MEGABYTES = 500

const { values, positionals } = parseArgs({
  options: { seconds: { type: 'string', default: '60' } },
  allowPositionals: true,
})
const folder = mkdtempSync(path.join(tmpdir(), 'blockfront-fuzz-'))
const child = fork(path.join(import.meta.dirname, 'checks.ts'), [folder, ...positionals], {
  execArgv: [`--max-old-space-size=${MOST_MEGABYTES}`, '--import', 'tsx'],
})
let checks = 0
let isOver = false
const hangs = () => child.kill('SIGKILL')
let deadline = setTimeout(hangs, MOST_MS)
child.on('message', () => {
  checks++
  clearTimeout(deadline)
  deadline = setTimeout(hangs, MOST_MS)
})
const end = setTimeout(() => {
  isOver = true
  child.kill('SIGTERM')
}, Number(values.seconds) * 1000)
await once(child, 'exit')
clearTimeout(deadline)
clearTimeout(end)
if (isOver) {
  rmSync(folder, { recursive: true })
  console.log(`${checks} checks ended, with findings or with none.`)
} else {
  console.error(`After ${checks} checks, the one of ${folder}/content did not end.`)
  process.exitCode = 1
}
