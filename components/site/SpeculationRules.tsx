import { basePath, hasOnePage } from '@/lib/content'

/**
 * Which links a browser may follow in advance: once a visitor points at one, the page behind it is loaded and drawn where nobody sees
 * it, and is there when they click (HTML, "Speculation rules"). Browsers do not do so for visitors who save data.
 *
 * Only links to pages of this site. Addresses of files have no slash at their end, and the pages of the legacy origin, which can be
 * this very host, are linked with their origin.
 */
const rule = {
  where: {
    and: [
      { href_matches: [`${basePath}/`, `${basePath}/*/`] },
      { selector_matches: '[href^="/"]:not([target],[download],[rel~=nofollow])' },
    ],
  },
  eagerness: 'moderate',
}

/** The same twice: browsers that cannot draw a page in advance may still load it. */
const RULES = JSON.stringify({ prefetch: [rule], prerender: [rule] }).replaceAll('<', '\\u003c')

/** The script with these rules. There is none in `npm run dev`, whose server makes each page when it is asked for, nor where there is only one page. */
export function SpeculationRules() {
  if (process.env.NODE_ENV !== 'production' || hasOnePage) return null
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: browsers read what is in a script as it is, so React must not escape it
    <script type="speculationrules" dangerouslySetInnerHTML={{ __html: RULES }} />
  )
}
