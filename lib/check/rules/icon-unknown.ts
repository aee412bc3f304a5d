import { noIcon, noPack } from '@/lib/check/icon-advice'
import { iconsOf, packsWritten } from '@/lib/check/icons'
import type { Rule } from '@/lib/check/rule'
import { findIcon, packNamed } from '@/lib/icons'

export const iconUnknown: Rule = {
  id: 'icon/unknown',
  severity: 'error',
  summary: 'An icon is one of its pack, and the pack is one that is here.',
  *document(document) {
    for (const { pack, span, icon } of packsWritten(document)) {
      if (icon?.reference.namesPack || packNamed(pack)) continue
      yield { reason: noPack(pack), span }
    }
    for (const { written, reference, span } of iconsOf(document)) {
      const isPackHere = packNamed(reference.pack) !== undefined
      // An unknown pack has its finding where it is written.
      if ((!isPackHere && !reference.namesPack) || findIcon(reference, document.site)) continue
      yield { reason: noIcon(written, reference, document.site), span }
    }
  },
}
