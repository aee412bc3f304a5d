import { visible } from '@/lib/check/finding'
import type { Fixed, Why } from '@/lib/check/fix'
import { count } from '@/lib/check/report/total'

/** What `--fix` did, and what it left alone, in sentences. */
export function fixLines({ findings, files, left }: Fixed): string[] {
  const done =
    findings === 0
      ? 'Nothing was fixed.'
      : `Fixed ${count(findings, 'finding')} in ${count(files, 'file')}.`
  return [...left.map(({ path, why }) => sentence(visible(path), why)), done]
}

/** Whether the disk would not have it. */
export function isUnwritten({ why }: Fixed['left'][number]): boolean {
  return why !== 'worse' && why !== 'changed'
}

function sentence(path: string, why: Why): string {
  if (why === 'worse') {
    return `${path}: not all was fixed that could be, because it would bring other findings. Mend the rest by hand.`
  }
  if (why === 'changed') {
    return `${path} was left as it is: it was changed in the meantime. Start the command again.`
  }
  return `${path} could not be written: ${why.message}. Make room or allow it, and start again.`
}
