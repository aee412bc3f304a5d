import { mkdirSync } from 'node:fs'
import { endTidily } from '@/lib/preview/sides/interrupt'
import { lockFolder } from './lock'

/**
 * Makes this the only command that has a worktree for previews, which is always at the same place. Ctrl-C removes it from now on.
 *
 * @returns ends that; the end of the process does too
 * @throws BadSetting while another command has one
 */
export function lockPreviews(command: string): () => void {
  endTidily()
  mkdirSync('.cache/preview', { recursive: true })
  return lockFolder(command, '.cache/preview/lock')
}
