import type { Document } from 'domhandler'
import { elementsOf, textIn } from '@/lib/finish/walk'

/** What is said of a page where it is named: in the browser's tab, in lists of search engines. */
export function headLines(document: Document): string[] {
  const lines: string[] = []
  for (const element of elementsOf(document)) {
    const { name, attribs } = element
    if (name === 'body') break
    if (name === 'title') lines.push(said('Title', textIn(element)))
    if (name === 'meta' && attribs.name?.toLowerCase() === 'description') {
      lines.push(said('Description', attribs.content ?? ''))
    }
  }
  return lines
}

function said(what: string, text: string): string {
  return `[${what}] ${text.replace(/\s+/g, ' ').trim()}`
}
