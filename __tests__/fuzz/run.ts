/** `npm run fuzz -- --seconds 600 folder…`: checks anything for so long; files of the folders are what it begins with. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { command, EXIT } from '@/lib/cli/exit'
import { answerHelp } from '@/lib/cli/help'
import { readOptions, type Takes } from '@/lib/cli/options'
import { BadSetting } from '@/lib/environment'

/** What a check of one small site may take on a busy machine. */
const MOST_MS = 60_000
const MOST_MEGABYTES = 500

const TAKES: Takes = {
  options: { '--seconds': { says: 'how long; 60 when left out', value: 'number' } },
  names: 'folder to begin with',
}

await command(async () => {
  answerHelp('fuzz', 'Checks anything for so long, and says when a check does not end.', TAKES)
  const { options, names } = readOptions('fuzz', process.argv.slice(2), TAKES)
  const seconds = Number(options['--seconds'] ?? 60)
  if (!(seconds > 0)) throw new BadSetting('--seconds must be a number above 0, such as 600.')
  await fuzz(seconds, names)
})

async function fuzz(seconds: number, folders: readonly string[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'blockfront-fuzz-'))
  const child = fork(path.join(import.meta.dirname, 'checks.ts'), [folder, ...folders], {
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
  }, seconds * 1000)
  await once(child, 'exit')
  clearTimeout(deadline)
  clearTimeout(end)
  if (isOver) {
    rmSync(folder, { recursive: true })
    console.log(`${checks} checks ended, with findings or with none.`)
  } else {
    console.error(`After ${checks} checks, the one of ${folder}/content did not end.`)
    process.exitCode = EXIT.contentAtFault
  }
}
