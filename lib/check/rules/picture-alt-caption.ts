import { examplePicture } from '@/lib/check/example'
import { picturesOf } from '@/lib/check/pictures'
import type { Rule } from '@/lib/check/rule'

/** H37 and H45 of WCAG's techniques: what stands beside a picture need not be said again. */
export const pictureAltCaption: Rule = {
  id: 'picture/alt-caption',
  severity: 'warning',
  summary: 'The alt text of a picture says something else than its caption.',
  why: 'Who does not see the picture hears both, one after the other. The caption is for everybody; the alt text says what those who see the picture see.',
  examples: [
    {
      within: 'text',
      wrong: '{{< figure src="team.gif" alt="⟦Our team.⟧" caption="Our team." >}}',
      finding:
        'The alt text of "team.gif" repeats its caption, so some people hear it twice. Write what the picture shows, or alt="" if the caption says it all.',
      right: '{{< figure src="team.gif" alt="Ten people at a table." caption="Our team." >}}',
      beside: { 'team.gif': examplePicture(640) },
    },
  ],
  *document(document) {
    for (const { name, alt, caption } of picturesOf(document)) {
      if (!alt?.text || caption === undefined || plain(alt.text) !== plain(caption)) continue
      yield {
        reason: `The alt text of "${name}" repeats its caption, so some people hear it twice. Write what the picture shows, or alt="" if the caption says it all.`,
        span: alt.span,
      }
    }
  },
}

/** What is heard: letters and digits. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
