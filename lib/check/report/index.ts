import type { VFile } from 'vfile'
import type { Format } from './formats'
import { formatGithub, type GithubOptions } from './github'
import { formatJson } from './json'
import { formatFindings, type TextOptions } from './text'

export type ReportOptions = TextOptions & GithubOptions

/** The findings of files, in the order of the files, as somebody wants to read them. */
export function formatReport(
  format: Format,
  files: readonly VFile[],
  options: ReportOptions,
): string {
  switch (format) {
    case 'json':
      return formatJson(files)
    case 'github':
      return formatGithub(files, options)
    default:
      return formatFindings(files, options)
  }
}
