import { examplePicture } from '@/lib/check/example'
import { picturesOf, type WrittenPicture } from '@/lib/check/pictures'
import type { Rule } from '@/lib/check/rule'

/** WCAG 2.2, 1.1.1: what is not text has a text that serves the same purpose. */
export const pictureAlt: Rule = {
  id: 'picture/alt',
  severity: 'warning',
  summary: 'A picture says in words what it shows.',
  why: 'People who do not see the picture hear these words in its place, and so do search engines. Write what a person learns from it: not "a chart", but "Requests have doubled since 2020". A picture that says nothing has `alt: ""`, and is passed over.',
  examples: [
    {
      within: 'text',
      wrong: '{{< figure src="⟦team.gif⟧" caption="Our team." >}}',
      finding:
        'The picture "team.gif" has no alt text, so people who do not see it learn nothing of it. Write what it shows: alt="…". If it is only an ornament, write alt="".',
      right: '{{< figure src="team.gif" alt="Ten people at a table." caption="Our team." >}}',
      beside: { 'team.gif': examplePicture(640) },
    },
    {
      within: 'text',
      wrong: '![](⟦team.gif⟧)',
      finding:
        'The picture "team.gif" has no alt text, so people who do not see it learn nothing of it. Write what it shows between the brackets: ![…](team.gif).',
      right: '![Ten people at a table.](team.gif)',
      beside: { 'team.gif': examplePicture(640) },
    },
    {
      within: 'section',
      wrong: '- block: hero\n  content:\n    title: Hello\n    image:\n      filename: ⟦team.gif⟧',
      finding:
        'The picture "team.gif" has no alt text, so people who do not see it learn nothing of it. Write what it shows below its file name: alt: "…". If it is only an ornament, write alt: "".',
      right:
        '- block: hero\n  content:\n    title: Hello\n    image:\n      filename: team.gif\n      alt: ""',
      beside: { 'team.gif': examplePicture(640) },
    },
  ],
  *document(document) {
    for (const { name, alt, place, span } of picturesOf(document)) {
      // A picture that is not there has a finding already.
      if (alt !== undefined || !document.site.findFile(document.source, name)) continue
      yield {
        reason: `The picture "${name}" has no alt text, so people who do not see it learn nothing of it. Write what it shows${HOW[place](name)}`,
        span,
      }
    }
  },
}

const HOW: Record<WrittenPicture['place'], (name: string) => string> = {
  text: (name) => ` between the brackets: ![…](${name}).`,
  shortcode: () => ': alt="…". If it is only an ornament, write alt="".',
  field: () => ' below its file name: alt: "…". If it is only an ornament, write alt: "".',
}
