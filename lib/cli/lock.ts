import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { BadSetting } from '@/lib/environment'

/**
 * Makes this the only command that writes in the current folder. `build` and `dev` share their folders: side by side, one
 * would publish what the other has staged, such as the drafts of a preview.
 *
 * @returns ends that; the end of the process does too
 * @throws BadSetting while another command writes here
 */
export function lockFolder(command: string, file = '.lock'): () => void {
  const mine = `${process.pid} npm run ${command}\n`
  try {
    writeFileSync(file, mine, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    refuseIfHeld(file)
    // Its process was ended before it could tidy up.
    writeFileSync(file, mine)
  }
  const release = () => {
    process.off('exit', release)
    rmSync(file, { force: true })
  }
  process.on('exit', release)
  return release
}

function refuseIfHeld(file: string): void {
  const [, pid, command] = /^(\d+) (.+)$/m.exec(readFileSync(file, 'utf8')) ?? []
  if (!pid || !isRunning(Number(pid))) return
  throw new BadSetting(
    `\`${command}\` is running in this folder (process ${pid}), and writes the same files. Wait for its end, or stop it. If there is none, delete the file ${file}.`,
  )
}

/** A new machine or container may have given the number to this very process. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It runs, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
