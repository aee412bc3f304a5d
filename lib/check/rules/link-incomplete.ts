import { incomplete } from '@/lib/check/incomplete'
import { linksOf } from '@/lib/check/links'
import type { Rule } from '@/lib/check/rule'

/** What has no scheme is a path (WHATWG URL, relative-URL string); behind that of the web, browsers take a missing slash for one. */
export const linkIncomplete: Rule = {
  id: 'link/incomplete',
  severity: 'error',
  isDrawnAnyway: true,
  summary: 'A link to another site or to a mailbox has its whole address.',
  why: 'A browser adds `https://` to what somebody types, and not to what a link says: without it, the link leads to a page of this site that is not there. So it is with an e-mail address without `mailto:`. And `localhost` is the computer of whoever reads the page: `npm run dev` shows pages there.',
  examples: [
    {
      within: 'text',
      wrong: 'Write to [Ana](⟦ana@example.org⟧).',
      finding: 'An e-mail address is a link with "mailto:" before it. Write mailto:ana@example.org',
      right: 'Write to [Ana](mailto:ana@example.org).',
      isFixed: true,
    },
    {
      within: 'text',
      wrong: 'See [our tools](⟦www.example.org/tools⟧).',
      finding:
        'Without "https://", this is looked for on this site. If it is another one, write https://www.example.org/tools',
      right: 'See [our tools](https://www.example.org/tools).',
      isFixed: true,
    },
    {
      within: 'text',
      wrong: 'See [our tools](⟦https:/example.org⟧).',
      finding: 'Two slashes belong behind "https:". Write https://example.org',
      right: 'See [our tools](https://example.org).',
      isFixed: true,
    },
    {
      within: 'text',
      wrong: 'See [this page](⟦http://localhost:3000/page/⟧).',
      finding:
        '"http://localhost:3000" is the computer of whoever reads the page. For a page of this site, write its path: /page/',
      right: 'See [this page](/page/).',
    },
  ],
  *document(document) {
    for (const link of linksOf(document)) {
      const lacking = incomplete(link, document.text)
      if (lacking) yield { ...lacking, span: link.span }
    }
  },
}
