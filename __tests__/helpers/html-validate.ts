import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { htmlRules } from '@/lib/preview/checks/html-rules'
import type { BuiltPage } from './sites'

/** What html-validate says against pages, a line each: the page, the place in the file, the element, the rule. */
export async function htmlFindings(pages: readonly BuiltPage[]): Promise<string[]> {
  const validator = new HtmlValidate(new StaticConfigLoader(htmlRules))
  const found = pages.map(async ({ site, address, html }) => {
    const { results } = await validator.validateString(html)
    return results
      .flatMap(({ messages }) => messages)
      .map(({ line, column, selector, message, ruleId }) => {
        const place = `${site.basePath}${address}:${line}:${column}`
        return `${place}: ${message}, at ${selector ?? 'the document'} (${ruleId})`
      })
  })
  return (await Promise.all(found)).flat()
}
