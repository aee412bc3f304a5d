import type { ListedPage } from '@/lib/preview/report/pages'
import { ABOUT, EFFECT } from '@/lib/preview/report/words'
import type { Change } from '@/lib/preview/types'
import { Code, Text } from './Text'

interface Props {
  kind: Change['kind']
  changes: readonly Change[]
  pages: readonly ListedPage[]
}

/** What got worse, or what got better, by what it is about. */
export function Changes({ kind, changes, pages }: Props) {
  const groups = (Object.keys(ABOUT) as Change['about'][])
    .map((about) => ({ about, list: changes.filter((change) => change.about === about) }))
    .filter(({ list }) => list.length > 0)
  return (
    <section id={kind} aria-labelledby={`${kind}-title`} className={kind}>
      <h2 id={`${kind}-title`}>{EFFECT[kind]}</h2>
      {groups.map(({ about, list }) => (
        <section key={about} aria-labelledby={`${kind}-${about}`}>
          <h3 id={`${kind}-${about}`}>{ABOUT[about]}</h3>
          <ul>
            {list.map(({ address, sentence }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and none has a state
              <li key={index}>
                {address !== undefined && <Place address={address} pages={pages} />}
                <Text>{sentence}</Text>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

/** The page that something is about; a link to its part, when it has one. */
function Place({ address, pages }: { address: string; pages: readonly ListedPage[] }) {
  const page = pages.find((candidate) => candidate.address === address)
  const code = <Code>{address}</Code>
  return <>{page ? <a href={`#${page.anchor}`}>{code}</a> : code}: </>
}
