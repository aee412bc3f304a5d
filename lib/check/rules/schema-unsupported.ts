import { type Rule, valuesOf } from '@/lib/check/rule'

export const schemaUnsupported: Rule = {
  id: 'schema/unsupported',
  severity: 'warning',
  summary: 'A key that upstream draws and this site does not.',
  why: 'Such keys are from Hugo Blox, where they do something that this site leaves out on purpose; the finding says why. Nothing else of the section changes.',
  examples: [
    {
      within: 'section',
      wrong:
        '- block: markdown\n  content:\n    title: Hello\n  design:\n    background:\n      video: ⟦clouds.mp4⟧',
      finding:
        '"video" is left out here. Moving backgrounds are not drawn: they distract readers and cost them megabytes.',
      right:
        '- block: markdown\n  content:\n    title: Hello\n  design:\n    background:\n      color: navy',
    },
    {
      within: 'section',
      wrong:
        '- block: markdown\n  content:\n    title: Hello\n  design:\n    clip_path: ⟦circle(50%)⟧',
      finding: '"clip_path" is left out here. Sections are drawn as rectangles.',
      right: '- block: markdown\n  content:\n    title: Hello',
    },
  ],
  *document(document) {
    for (const { field, path, tree } of valuesOf(document, 'unsupported')) {
      if (field.kind !== 'unsupported') continue
      yield {
        reason: `"${path.split('.').at(-1)}" is left out here. ${field.reason}.`,
        span: tree.span,
      }
    }
  },
}
