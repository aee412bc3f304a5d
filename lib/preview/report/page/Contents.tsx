import { Text } from './Text'

/** A part of the report, as the contents list it. */
export interface Entry {
  id: string
  label: string
  /** How much is in it. */
  count?: number
  /** What is in it. */
  items?: readonly { id: string; label: string }[]
}

/** What is in the report, with numbers. */
export function Contents({ entries }: { entries: readonly Entry[] }) {
  return (
    <nav aria-labelledby="contents-title" className="contents">
      <h2 id="contents-title">Contents</h2>
      <ul>
        {entries.map(({ id, label, count, items = [] }) => (
          <li key={id}>
            <a href={`#${id}`}>
              {label}
              {count !== undefined && ` (${count})`}
            </a>
            {items.length > 0 && (
              <ul>
                {items.map((item) => (
                  <li key={item.id}>
                    <a href={`#${item.id}`}>
                      <Text>{item.label}</Text>
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
