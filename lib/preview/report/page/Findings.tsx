import type { JsonReport } from '@/lib/check/report/json'
import { foundIn, isError } from '@/lib/preview/report/found'
import { Code, Text } from './Text'

/** What the checker found in the content of a side that could not be built. */
export function Findings({ findings }: { findings: JsonReport }) {
  return (
    <section id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">What the checker found</h2>
      <ul className="findings">
        {foundIn(findings).map((finding, index) => {
          const { path, reason, ruleId, place } = finding
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and none has a state
            <li key={index}>
              {isError(finding) ? <strong>Error</strong> : 'Warning'}{' '}
              <Code>{`${path}:${place.start.line}:${place.start.column}`}</Code>
              <br />
              <Text>{reason}</Text>{' '}
              <small>
                <Text>{ruleId}</Text>
              </small>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
