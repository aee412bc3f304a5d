import { clean } from '@/lib/content/clean'
import type { Environment } from '@/lib/environment'
import type { FinishedPage } from '@/lib/finish/types'
import { findDrawn, keepDrawn } from '.'
import { hashOfCode } from './code'
import { writeDrawList } from './draw-list'
import { keysOf } from './keys'

export interface Options extends Environment {
  /** What was made once, by what it was made from: `.cache`. */
  cacheDir: string
  /** `hashOfCode` of before Next was started: it may read the code long before there is a plan. */
  code: string
  /** All pages are drawn, also those that were drawn before. */
  all: boolean
}

export interface Plan {
  /** The pages that need not be drawn. */
  kept: readonly FinishedPage[]
  /** Keeps what was drawn for the builds to come. */
  keep: (pages: readonly FinishedPage[]) => Promise<void>
}

/**
 * Decides which pages are drawn, and lists them for Next: those that are not as an earlier build drew them. Contentlayer's data
 * has to be there.
 */
export async function planDrawing({ cacheDir, code, all, ...environment }: Options): Promise<Plan> {
  const { allPages, site } = await import('@/lib/content/generated')
  const pages = clean(allPages)
  const keys = keysOf({ pages, site: clean(site), environment, code })
  const found = all ? new Map<string, FinishedPage>() : await findDrawn(cacheDir, keys)
  const missing = pages.map(({ address }) => address).filter((address) => !found.has(address))
  // Next refuses to export a route without pages.
  const first = pages[0]?.address
  const drawn = new Set(missing.length > 0 || first === undefined ? missing : [first])
  const keyOfFile = new Map([...drawn].map((address) => [fileOf(address), keys.get(address) ?? '']))
  writeDrawList([...drawn])
  return {
    kept: [...found].filter(([address]) => !drawn.has(address)).map(([, page]) => page),
    keep: async (finished) => {
      // Code that was edited since then may have drawn pages that this key does not tell apart.
      if (hashOfCode('.', environment.contentDir) !== code) return
      await keepDrawn(cacheDir, finished, keyOfFile)
    },
  }
}

/** Where Next exports the page of an address. */
function fileOf(address: string): string {
  return `${address.slice(1)}index.html`
}
