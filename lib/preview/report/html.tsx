import { buildSync } from 'esbuild'
import { parse, serialize } from 'parse5'
import { renderToStaticMarkup } from 'react-dom/server'
import { hashSource } from '@/lib/finish/policy/hash'
import type { Report } from '@/lib/preview/types'
import { inlineScript } from '@/lib/scripts'
import { ReportPage } from './page/ReportPage'
import { partsOf } from './parts'
import type { Places } from './places'
import { verdictOf } from './verdict'

const STYLE = 'lib/preview/report/style/index.css'
const SCRIPT = 'lib/preview/report/slider.client.ts'

/**
 * `report.html`: one file, beside its pictures. It needs no server and, but for the sliders, no script.
 *
 * @param places where the pages are served that it links to; it has no links to those that are served nowhere
 */
export function reportHtml(report: Report, places: Places = {}): string {
  const style = styleText()
  const script = inlineScript(SCRIPT)
  const page = (
    <ReportPage
      report={report}
      verdict={verdictOf(report)}
      parts={partsOf(report, places)}
      preview={places.after}
      style={style}
      script={script}
      policy={policyOf(style, script)}
    />
  )
  // React writes some names as JavaScript has them, and XML's slashes: browsers do not mind, checkers do.
  return `${serialize(parse(`<!doctype html>${renderToStaticMarkup(page)}`))}\n`
}

/** All of the style on one line, in which all checkers find the same hash. */
function styleText(): string {
  const { outputFiles } = buildSync({
    absWorkingDir: process.cwd(),
    entryPoints: [STYLE],
    bundle: true,
    minify: true,
    write: false,
  })
  return outputFiles[0]?.text.trimEnd() ?? ''
}

/** Chromium takes a picture beside a file for `'self'`. The rest is that of the pages of the site (`lib/finish/policy`). */
function policyOf(style: string, script: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashSource(script)}`,
    `style-src ${hashSource(style)}`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join(';')
}
