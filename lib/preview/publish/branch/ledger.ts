/** A preview on the branch. */
export interface Preview {
  /** The commit of the pull request. */
  commit: string
  bytes: number
  /** The hash of its folder. */
  tree: string
}

export type Folders = ReadonlyMap<number, Preview>

const LINE = /^pr\/(\d+) ([0-9a-f]{40}) (\d+)$/gm

/**
 * The message of the branch's commit: what is on it, and how large. To ask Git for sizes, all previews would have to be fetched.
 */
export function messageOf(folders: Folders): string {
  const lines = [...folders].map(([pull, { commit, bytes }]) => `pr/${pull} ${commit} ${bytes}`)
  return ['Previews of pull requests', '', ...lines, ''].join('\n')
}

/** What the branch's commit says of its folders. One that somebody else put there has no line, and counts as empty. */
export function foldersOf(message: string, trees: ReadonlyMap<number, string>): Folders {
  const said = new Map(
    [...message.matchAll(LINE)].map(([, pull, commit = '', bytes]) => [
      Number(pull),
      { commit, bytes: Number(bytes) },
    ]),
  )
  return new Map(
    [...trees].map(([pull, tree]) => [
      pull,
      { ...(said.get(pull) ?? { commit: '', bytes: 0 }), tree },
    ]),
  )
}

export function bytesOf(folders: Folders): number {
  return [...folders.values()].reduce((sum, { bytes }) => sum + bytes, 0)
}
