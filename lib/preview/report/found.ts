import type { JsonReport } from '@/lib/check/report/json'

/** A finding, and the file that it is in. */
export type Found = JsonReport['files'][number]['findings'][number] & { path: string }

/** What the checker found, in the order of its files. Errors come first: they are what stopped the build. */
export function foundIn({ files }: JsonReport): Found[] {
  const all = files.flatMap(({ path, findings }) =>
    findings.map((finding) => ({ path, ...finding })),
  )
  const errors = all.filter(isError)
  return [...errors, ...all.filter((finding) => !isError(finding))]
}

export function isError({ severity }: Pick<Found, 'severity'>): boolean {
  return severity === 'error'
}
