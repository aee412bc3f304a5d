import { directionOf } from '@/lib/content/direction'
import { encodeAddress } from '@/lib/percent'
import type { Redirect } from './redirects'

interface Around {
  /** The language of the site. */
  language: string
  basePath: string
  /** The full address of a page. */
  absoluteAddress: (address: string) => string
}

/**
 * The page at an old address, for hosts that have no redirects of their own. It moves on at once, which WCAG allows
 * (technique H76), and tells search engines that the new page is the one to show.
 */
export function redirectPage({ to, title, language }: Redirect, around: Around): string {
  const mark = language && language !== around.language ? marked(language) : ''
  const href = escapeHtml(around.basePath + encodeAddress(to))
  return `<!DOCTYPE html>
<html${marked(around.language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${href}">
<link rel="icon" href="${escapeHtml(around.basePath)}/favicon.ico">
<link rel="canonical" href="${escapeHtml(around.absoluteAddress(to))}">
<title${mark}>${escapeHtml(title)}</title>
</head>
<body>
<main>
<h1>This page has moved</h1>
<p><a href="${href}"${mark}>${escapeHtml(title)}</a></p>
</main>
</body>
</html>
`
}

/** How an element says in which language it is (WCAG 3.1.1, 3.1.2). */
function marked(language: string): string {
  return ` lang="${escapeHtml(language)}" dir="${directionOf(language)}"`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}
