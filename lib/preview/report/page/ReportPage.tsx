import { Fragment } from 'react'
import type { Part } from '@/lib/preview/report/parts'
import { shown } from '@/lib/preview/report/shown'
import type { Verdict } from '@/lib/preview/report/verdict'
import { namesOf } from '@/lib/preview/report/words'
import type { Report, Side } from '@/lib/preview/types'
import { Contents } from './Contents'
import { Code } from './Text'

interface Props {
  report: Report
  verdict: Verdict
  parts: readonly Part[]
  /** Where the proposed site is served, if it is. */
  preview: string | undefined
  /** The texts of the style and of the script, and the policy that allows these two and nothing else. */
  style: string
  script: string
  policy: string
}

/** The document. */
export function ReportPage({ report, verdict, parts, preview, style, script, policy }: Props) {
  return (
    <html lang="en">
      {/* biome-ignore lint/style/noHeadElement: this is a file of its own; Next has no part in it */}
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${verdict.pages} ${shown(namesOf(report.head)[0] ?? '')}`}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own, and text in a style is not escaped */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the report
        </a>
        <header>
          <p className="eyebrow">What a proposal changes</p>
          <h1>{verdict.pages}</h1>
          {verdict.effects && <p className="lead">{verdict.effects}</p>}
          <dl>
            <SideOf name="Before" side={report.base} />
            <SideOf name="After" side={report.head} />
          </dl>
          {preview && (
            <p>
              <a href={preview}>Preview of the whole site</a>
            </p>
          )}
        </header>
        <div className="columns">
          {parts.length > 0 && <Contents entries={parts} />}
          <main id="main">
            {parts.length === 0 && (
              <p>
                {report.failed
                  ? 'The build printed nothing that says why.'
                  : 'Both sites are the same, page for page.'}
              </p>
            )}
            {parts.map(({ id, content }) => (
              <div key={id}>{content}</div>
            ))}
          </main>
        </div>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own; lib/scripts makes it safe there */}
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>
  )
}

function SideOf({ name, side }: { name: string; side: Side }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {namesOf(side).map((called, index) => (
          <Fragment key={called}>
            {index > 0 && ' at '}
            <Code>{called}</Code>
          </Fragment>
        ))}
      </dd>
    </div>
  )
}
