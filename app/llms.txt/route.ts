import { absoluteAddress, site } from '@/lib/content'
import { llmsText } from '@/lib/content/llms'
import { pages } from '@/lib/content/pages'

export const dynamic = 'force-static'

/** The pages for programs that read (llmstxt.org). */
export function GET(): Response {
  return new Response(llmsText({ pages, site, absoluteAddress }), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
