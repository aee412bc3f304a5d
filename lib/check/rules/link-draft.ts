import type { CheckedFile, Rule } from '@/lib/check/rule'
import { missingLinks, siteLinks } from '@/lib/check/site-links'
import { missingPage } from './link-missing'

export const linkDraft: Rule = {
  id: 'link/draft',
  severity: 'error',
  isDrawnAnyway: true,
  summary: 'A page that is public links to pages that are public.',
  why: 'A draft is not in the site, and neither is a page before its `publishDate` or from its `expiryDate` on: who follows a link to it finds nothing. Links between drafts are no mistake, and previews show all pages.',
  examples: [
    {
      within: 'text',
      wrong: 'Read [what is next](⟦/plans/⟧).',
      finding:
        'The page at "/plans/" is a draft, so visitors find nothing there. Publish it, or take this link out until then.',
      right: 'Read what is next.',
      beside: { 'plans.md': hiddenPage('draft: true') },
    },
    {
      within: 'text',
      wrong: 'Read [what is next](⟦/plans/⟧).',
      finding:
        'The page at "/plans/" is not public before 1 January 2999, so visitors find nothing there. Take this link out until then, or change the publishDate of that page.',
      right: 'Read what is next.',
      beside: { 'plans.md': hiddenPage('publishDate: 2999-01-01') },
    },
    {
      within: 'text',
      wrong: 'Read [what was next](⟦/plans/⟧).',
      finding:
        'The page at "/plans/" is not public since 1 January 2020, so visitors find nothing there. Take this link out, or change the expiryDate of that page.',
      right: 'Read what was next.',
      beside: { 'plans.md': hiddenPage('expiryDate: 2020-01-01') },
    },
  ],
  *site(pages, settings) {
    const hidden = new Map(
      pages.flatMap((page) => (page.isPublished ? [] : [[page.address, page] as const])),
    )
    for (const { page, link } of siteLinks(pages, settings, missingLinks)) {
      if ('isPublished' in page && !page.isPublished) continue
      const target = hidden.get(missingPage(link) ?? '')
      if (target) yield { page, reason: reasonFor(link.written, target), span: link.span }
    }
  },
}

function reasonFor(written: string, { mark = 'Draft' }: CheckedFile): string {
  const why = mark === 'Draft' ? 'a draft' : mark.replace(/^Not/, 'not')
  return `The page at "${written}" is ${why}, so visitors find nothing there. ${adviceFor(mark)}`
}

function adviceFor(mark: string): string {
  if (mark === 'Draft') return 'Publish it, or take this link out until then.'
  return mark.includes('since')
    ? 'Take this link out, or change the expiryDate of that page.'
    : 'Take this link out until then, or change the publishDate of that page.'
}

function hiddenPage(key: string): string {
  return `---\ntitle: Our plans\ntype: landing\nsummary: What is next.\n${key}\nsections: []\n---\n`
}
