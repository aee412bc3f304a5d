import { describe } from './describe'
import { twinAddress } from './twins'
import type { Page, Site } from './types'

interface Around {
  pages: readonly Page[]
  site: Site
  absoluteAddress: (address: string) => string
}

/** `llms.txt`: what the site is, and the Markdown twins of its pages with a sentence each (https://llmstxt.org). */
export function llmsText({ pages, site, absoluteAddress }: Around): string {
  const links = pages.map((page) => {
    const description = oneLine(describe(page, site))
    return `- [${label(page.title)}](${absoluteAddress(twinAddress(page.address))}): ${description}`
  })
  const owner = site.long_name ? `\n${oneLine(site.long_name)}\n` : ''
  return `# ${oneLine(site.name)}\n\n> ${oneLine(site.description)}\n${owner}\n## Pages\n\n${links.join('\n')}\n`
}

function label(title: string): string {
  return oneLine(title).replace(/[\\[\]]/g, '\\$&')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
