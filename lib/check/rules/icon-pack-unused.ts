import { isSamePack, packsWritten } from '@/lib/check/icons'
import type { Rule } from '@/lib/check/rule'
import { packNamed } from '@/lib/icons'

export const iconPackUnused: Rule = {
  id: 'icon/pack-unused',
  severity: 'warning',
  summary: 'An icon has one pack: the one in its name, or the one beside it.',
  why: 'When the name of an icon says which pack it is from, the pack beside it says nothing, or something else than people think.',
  examples: [
    {
      within: 'section',
      wrong:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: brands/github\n        icon_pack: ⟦fas⟧',
      finding:
        'This pack is not used: the icon beside it names the pack "brands" itself. Delete one of them.',
      right:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: brands/github',
    },
  ],
  *document(document) {
    for (const { pack, span, icon } of packsWritten(document)) {
      // A pack in the name that is not here has its own finding: one mistake is one finding.
      if (!icon?.reference.namesPack || !packNamed(icon.reference.pack)) continue
      if (isSamePack(pack, icon.reference.pack)) continue
      yield {
        reason: `This pack is not used: the icon beside it names the pack "${icon.reference.pack}" itself. Delete one of them.`,
        span,
      }
    }
  },
}
