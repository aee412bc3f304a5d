import { languageOf } from '@/lib/check/coerce'
import { linkNames } from '@/lib/check/named-links'
import type { Rule } from '@/lib/check/rule'
import { isVague } from '@/lib/check/vague'

/** WCAG 2.4.4 and 2.4.9: the purpose of a link, best from its words alone. */
export const linkVague: Rule = {
  id: 'link/vague',
  severity: 'warning',
  summary: 'The words of a link say where it leads.',
  why: 'Those who listen to a page often go from link to link, or have all links read out as a list, and search engines take the words for what the other page is about: "here" says nothing to either. Link the words that name what is there. English, French, German, Japanese, Korean, Portuguese, Spanish and Swedish are known.',
  examples: [
    {
      within: 'text',
      wrong: 'To see our prices, [⟦click here⟧](/page/).',
      finding:
        '"click here" does not say where this link leads. Link the words that do, such as the name of the page.',
      right: 'See [our prices](/page/).',
    },
    {
      within: 'text',
      wrong: '{{< cta cta_text="⟦Learn more⟧" cta_link="/page/" >}}',
      finding:
        '"Learn more" does not say where this link leads. Write what is there, such as the name of the page.',
      right: '{{< cta cta_text="See our prices" cta_link="/page/" >}}',
    },
  ],
  *document(document) {
    const language = document.tree.entries.get('language')?.value
    const own = language?.kind === 'scalar' ? languageOf(language) : undefined
    for (const { name, href, span, isInText } of linkNames(document)) {
      // "Start" leads to the start of this page: Lighthouse leaves such links out, too.
      if (href.startsWith('#') || !isVague(name, own ?? document.site.language ?? '')) continue
      const advice = isInText ? 'Link the words that do' : 'Write what is there'
      yield {
        reason: `"${name}" does not say where this link leads. ${advice}, such as the name of the page.`,
        span,
      }
    }
  },
}
