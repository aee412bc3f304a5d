import { EXAMPLE_ICON } from '@/lib/check/example'
import { noIcon, noPack } from '@/lib/check/icon-advice'
import { iconsOf, packsWritten } from '@/lib/check/icons'
import type { Rule } from '@/lib/check/rule'
import { findIcon, packNamed } from '@/lib/icons'

export const iconUnknown: Rule = {
  id: 'icon/unknown',
  severity: 'error',
  summary: 'An icon is one of its pack, and the pack is one that is here.',
  why: 'An icon that is not there would leave a hole. Names are those of Font Awesome Free, Academicons, Heroicons and emoji, in the packs that the finding lists; drawings of your own lie in `content/media/icons`.',
  examples: [
    {
      within: 'section',
      wrong:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: ⟦laptop-cod⟧',
      finding: 'Unknown icon "laptop-cod" in pack "fas". Did you mean "laptop-code"?',
      right:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: laptop-code',
    },
    {
      within: 'section',
      wrong:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: ⟦github⟧',
      finding:
        'Unknown icon "github" in pack "fas". There is one in pack "fab": write "icon_pack: fab".',
      right:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: github\n        icon_pack: fab',
    },
    {
      within: 'section',
      wrong:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: ⟦google-schollar⟧',
      finding:
        'Unknown icon "google-schollar" in pack "fas". Did you mean "google-scholar" in pack "fab"?',
      right:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: brands/google-scholar',
    },
    {
      within: 'section',
      wrong:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: ⟦qqqqqqqqqqqq⟧',
      finding: 'Unknown icon "qqqqqqqqqqqq" in pack "fas".',
      right: '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: users',
    },
    {
      within: 'section',
      wrong:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: users\n        icon_pack: ⟦fal⟧',
      finding:
        'There is no icon pack "fal". The packs are "fas" (or "solid"), "far" (or "regular"), "fab" (or "brands"), "ai" (or "academicons"), "hero" (or "heroicons"), "emoji" and "custom". Its thin drawings are not part of Font Awesome Free; "fas" and "far" are.',
      right:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: users\n        icon_pack: fas',
    },
    {
      within: 'section',
      wrong:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: ⟦devicon/python⟧',
      finding:
        'There is no icon pack "devicon". The packs are "fas" (or "solid"), "far" (or "regular"), "fab" (or "brands"), "ai" (or "academicons"), "hero" (or "heroicons"), "emoji" and "custom". Some logos of Devicon are in "fab" too. For others, save an SVG file in content/media/icons and write "custom/" and its name. There is one in pack "fab": write "fab/python".',
      right:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: fab/python',
    },
    {
      within: 'section',
      wrong:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: ⟦brands/⟧',
      finding:
        '"brands/" names no icon. Write a name such as "users", or a pack and a name such as "brands/github".',
      right:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: brands/github',
    },
    {
      within: 'section',
      wrong:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: ⟦custom/logoo⟧',
      finding:
        'There is no icon file content/media/icons/logoo.svg. Save an SVG file under that name. Did you mean "custom/logo"?',
      right:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: custom/logo',
      beside: { 'media/icons/logo.svg': EXAMPLE_ICON },
    },
    {
      within: 'section',
      wrong:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: ⟦custom/../logo⟧',
      finding:
        '"../logo" is no name of an icon file. Write the name of a file in content/media/icons, without ".svg".',
      right:
        '- block: features\n  content:\n    items:\n      - name: Fast\n        icon: custom/logo',
      beside: { 'media/icons/logo.svg': EXAMPLE_ICON },
    },
  ],
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
