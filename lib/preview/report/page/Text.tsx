import { shown } from '@/lib/preview/report/shown'

/** Text of somebody else. It runs in its own direction, and never turns what stands beside it. */
export function Text({ children }: { children: string }) {
  return <bdi>{shown(children)}</bdi>
}

/** An address, a name of a file or of a branch, a commit. */
export function Code({ children }: { children: string }) {
  return (
    <code>
      <Text>{children}</Text>
    </code>
  )
}
