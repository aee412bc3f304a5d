import type { JsonReport } from '@/lib/check/report/json'
import { Code, Text } from './Text'

/** What the checker found in the content of a side that could not be built, in the order of its files. */
export function Findings({ files }: { files: JsonReport['files'] }) {
  return (
    <section id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">What the checker found</h2>
      <ul className="findings">
        {files.flatMap(({ path, findings }) =>
          findings.map(({ severity, reason, ruleId, place: { start } }) => (
            <li key={`${path}:${start.offset}:${ruleId}:${reason}`}>
              {severity === 'error' ? <strong>Error</strong> : 'Warning'}{' '}
              <Code>{`${path}:${start.line}:${start.column}`}</Code>
              <br />
              <Text>{reason}</Text>{' '}
              <small>
                <Text>{ruleId}</Text>
              </small>
            </li>
          )),
        )}
      </ul>
    </section>
  )
}
