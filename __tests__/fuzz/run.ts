/** `npm run fuzz -- --seconds 600 folder…`: checks anything for so long; files of the folders are what it begins with. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

/** What a check of one small site may take on a busy machine, in milliseconds, and in megabytes. */
const MOST_MS = 60_000
const MOST_MB = 500
/** A process that runs for long would hide what one check takes. */
const CHECKS_OF_A_PROCESS = 2_000

const { values, positionals } = parseArgs({
  options: { seconds: { type: 'string', default: '60' } },
  allowPositionals: true,
})
const end = performance.now() + Number(values.seconds) * 1000
const folder = mkdtempSync(path.join(tmpdir(), 'blockfront-fuzz-'))
const script = path.join(import.meta.dirname, 'checks.ts')
let checks = 0
while (performance.now() < end) {
  const seed = Math.floor(Math.random() * 2 ** 31)
  const args = [folder, String(seed), String(CHECKS_OF_A_PROCESS), String(MOST_MS), ...positionals]
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${MOST_MB}`, '--import', 'tsx', script, ...args],
    { encoding: 'utf8', timeout: Math.max(MOST_MS, end - performance.now()) },
  )
  const log = path.join(folder, 'count')
  checks += existsSync(log) ? Number(readFileSync(log, 'utf8')) : 0
  const isOver = signal === 'SIGTERM' && performance.now() >= end
  if (status === 0 || isOver) continue
  const culprit = mkdtempSync(path.join(tmpdir(), 'blockfront-culprit-'))
  cpSync(path.join(folder, 'content'), culprit, { recursive: true })
  console.error(`${stderr.slice(-3000)}\nThe check of ${culprit} did not end (seed ${seed}).`)
  process.exit(1)
}
console.log(`${checks} checks ended with findings or with none.`)
