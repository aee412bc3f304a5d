const MB = 1_000_000

/**
 * The most that a preview may be. A site of 1,000 pages with a report is a tenth of it. Hosts have limits, too: GitHub Pages
 * 1 GB for a site, Cloudflare Pages 20,000 files and 25 MiB for each.
 */
export const LIMITS = {
  /** The artifact, as it is downloaded. */
  zip: 200 * MB,
  /** One file. */
  file: 25 * MB,
  /** All files. */
  total: 300 * MB,
  files: 20_000,
  /** Entries of the zip: folders, and copies that are left out, count here. */
  entries: 80_000,
  /** How much larger a file may become, above the size that nobody minds. HTML seldom packs better than 20 to 1. */
  ratio: 200,
  ratioFrom: MB,
  /** UTF-8 bytes of a path, and of a name in it; folders in folders. */
  path: 400,
  name: 200,
  depth: 20,
  /** All previews together. */
  branch: 900 * MB,
} as const

export type Limits = { readonly [Name in keyof typeof LIMITS]: number }
