/** The label of a maintainer that lets the preview of a fork be published. */
export const LABEL = 'preview'

/** Whether a label is that one. GitHub has no two labels that differ in capitals only. */
export function isLabel({ name }: { name: string }): boolean {
  return name.toLowerCase() === LABEL
}

/** The name of our commit status. */
export const CONTEXT = 'preview'

/** The workflow that builds. It runs the pull request's own code, so nothing that it makes is trusted. */
export const BUILD = '.github/workflows/preview-build.yml'

/** The branch that holds all previews. */
export const BRANCH = 'previews'

/** The folder of the report in a preview. No address of a page starts with an underscore. */
export const REPORT = '_report'

/** The place of a preview, from the root of the branch. */
export function folderOf(pull: number): string {
  return `pr/${pull}`
}

/** The first letters of a commit, as people know it. */
export function short(commit: string): string {
  return commit.slice(0, 7)
}
