import type { Element } from 'domhandler'
import { needsOf } from './needs'

/**
 * The content security policy of a page (CSP 3): nothing is allowed but what its elements have. It never needs `'unsafe-inline'`, because
 * it knows every script and style by its hash.
 *
 * @param runtime whether the page starts a framework, which loads what its document does not name
 */
export function policyOf(elements: readonly Element[], { runtime }: { runtime: boolean }): string {
  const needs = needsOf(elements)
  // For whoever looks at the page with the tools of a browser: Lighthouse reads robots.txt from there. A script could tell the
  // site nothing in this way, as it only serves files.
  needs.allow('connect-src', "'self'")
  if (runtime) {
    // It loads the parts of other pages when a visitor goes there.
    for (const directive of ['script-src', 'style-src', 'font-src'] as const) {
      needs.allow(directive, "'self'")
    }
    needs.allow('img-src', 'data:')
  }
  return [
    "default-src 'none'",
    needs,
    // Turbopack's loader sets `script.src` from a string, which Trusted Types would refuse.
    ...(runtime ? [] : ["require-trusted-types-for 'script'", "trusted-types 'none'"]),
  ].join(';')
}
