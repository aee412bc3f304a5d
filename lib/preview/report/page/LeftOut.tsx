import { Text } from './Text'

/** What the report does not show, so that nobody takes it for unchanged. */
export function LeftOut({ left }: { left: readonly string[] }) {
  return (
    <section id="left" aria-labelledby="left-title">
      <h2 id="left-title">Left out</h2>
      <ul>
        {left.map((sentence) => (
          <li key={sentence}>
            <Text>{sentence}</Text>
          </li>
        ))}
      </ul>
    </section>
  )
}
