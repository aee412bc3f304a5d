import { linkNames } from '@/lib/check/named-links'
import type { Rule } from '@/lib/check/rule'

/** WCAG 2.4.9, and technique G91: the words of a link say what it is for. */
export const linkBare: Rule = {
  id: 'link/bare',
  severity: 'warning',
  summary: 'A link is words, not an address.',
  why: 'Those who listen to the page hear the address letter by letter, and those who read it stumble over it. Write what is there, and link these words. The addresses of DOIs and ORCIDs are how both are cited, and e-mail addresses are words that people know.',
  examples: [
    {
      within: 'text',
      wrong: 'Our roadmap is at ⟦https://example.org/roadmap⟧.',
      finding:
        'An address is hard to listen to. Write what is there, and link it: [words](https://example.org/roadmap).',
      right: 'See [our roadmap](https://example.org/roadmap).',
    },
    {
      within: 'settings',
      wrong: 'social:\n  - label: ⟦https://example.org/us⟧\n    url: https://example.org/us',
      finding: 'An address is hard to listen to. Write what is there.',
      right: 'social:\n  - label: Our group\n    url: https://example.org/us',
    },
  ],
  *document(document) {
    for (const { name, href, span, isInText } of linkNames(document)) {
      if (!/^(?:https?:\/\/|www\.)\S+$/i.test(name) || CITED.test(name)) continue
      const how = isInText ? `, and link it: [words](${href})` : ''
      yield { reason: `An address is hard to listen to. Write what is there${how}.`, span }
    }
  },
}

/** Their registries ask that the whole address is shown (Crossref and DataCite, DOI display; ORCID, display guidelines). */
const CITED = /^https?:\/\/(?:dx\.)?(?:doi|orcid)\.org\//i
