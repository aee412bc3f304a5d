/**
 * A policy that allows one more style (CSP 3): the rest stays as the finish made it, which knew more of the page than stands in it.
 *
 * @param source the hash of the style: `'sha256-…'`
 */
export function allowStyle(policy: string, source: string): string {
  const directives = policy.split(';')
  const at = directives.findIndex((directive) => /^\s*style-src(?:\s|$)/i.test(directive))
  if (at === -1) return [...directives, `style-src ${source}`].join(';')
  const styles = directives[at] ?? ''
  // Beside a source, `'none'` means nothing.
  directives[at] = `${styles.replace(/\s'none'/i, '')} ${source}`
  return directives.join(';')
}
