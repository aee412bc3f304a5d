import { readFileSync } from 'node:fs'
import type { VFile } from 'vfile'
import { type Finding, inOrder } from '@/lib/check/finding'
import { encodeLike, isEncoded } from './bytes'
import { applyEdits } from './edits'

/** A file with edits that nobody has checked yet. */
export interface Proposal {
  before: Uint8Array
  after: Uint8Array
  mended: readonly Finding[]
}

/** One file on its way to what its findings ask for. */
export class Mending {
  /** As it lay on the disk, and as it is after all edits that were taken; undefined as long as there are none. */
  taken: { before: Uint8Array; after: Uint8Array } | undefined
  /** How many findings were mended. */
  findings = 0
  /** Findings whose edits make things worse, by what they say. */
  readonly refused = new Set<string>()
  /** It is not what was checked: somebody else writes it. */
  isChanged = false
  private most = Number.POSITIVE_INFINITY

  /** The file with the edits of its findings. @param file as it was checked with all edits that were taken */
  propose(file: VFile): Proposal | undefined {
    if (this.isChanged) return undefined
    const text = String(file)
    const findings = inOrder(file.messages).filter((finding) => !this.refused.has(nameOf(finding)))
    const edited = applyEdits(text, findings, this.most)
    if (edited.mended.length === 0) return undefined
    const before = this.taken?.before ?? readFileSync(file.path)
    this.isChanged = !isEncoded(this.taken?.after ?? before, text)
    if (this.isChanged) return undefined
    return { before, after: encodeLike(before, edited.text), mended: edited.mended }
  }

  take({ before, after, mended }: Proposal): void {
    this.taken = { before, after }
    this.findings += mended.length
    this.most = Number.POSITIVE_INFINITY
  }

  /** One of its edits makes things worse: half of them are proposed next, until it is known which. */
  refuse({ mended: [finding, ...others] }: Proposal): void {
    this.most = Math.ceil((others.length + 1) / 2)
    if (!finding || others.length > 0) return
    this.refused.add(nameOf(finding))
    this.most = Number.POSITIVE_INFINITY
  }
}

/** Places move with every edit. */
function nameOf({ ruleId, reason }: Finding): string {
  return `${ruleId} ${reason}`
}
