import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseDocument, serialise } from '@/lib/finish/dom'
import { inlineStyles } from '@/lib/finish/style'
import type { Draft } from '@/lib/finish/types'

interface Given {
  /** The page. */
  html: string
  /** The style sheet of the build, linked in the head of the page. */
  css?: string
  basePath?: string
  keeps?: string
  doctype?: string
}

/** Where the style sheet is, from the root of the site. */
const SHEET = '_next/static/chunks/site.css'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A page with a link to its sheet, as Next exports it. */
export function exported({ html, css, basePath = '', doctype = '<!DOCTYPE html>' }: Given): string {
  const link = css === undefined ? '' : `<link rel="stylesheet" href="${basePath}/${SHEET}">`
  return `${doctype}<html lang="en"><head><title>A</title>${link}</head><body>${html}</body></html>`
}

/** A page, finished: its whole HTML, and the text of its first `<style>`. */
export function styled(given: Given): { html: string; css: string; body: string } {
  const exportDir = mkdtempSync(path.join(tmpdir(), 'style-'))
  folders.push(exportDir)
  mkdirSync(path.join(exportDir, path.dirname(SHEET)), { recursive: true })
  if (given.css !== undefined) writeFileSync(path.join(exportDir, SHEET), given.css)
  const document = parseDocument(exported(given))
  const draft: Draft = { file: 'a/index.html', document, keeps: given.keeps }
  inlineStyles(draft, { exportDir, buildDir: '', basePath: given.basePath ?? '' })
  const html = serialise(document)
  const css = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
  return { html, css, body: html.slice(html.indexOf('<body>') + 6, html.lastIndexOf('</body>')) }
}
