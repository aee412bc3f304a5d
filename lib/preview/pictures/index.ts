import { mkdir } from 'node:fs/promises'
import { inParallel } from '@/lib/parallel'
import { firstLine, openBrowser } from '@/lib/preview/browser'
import { listed, pagesOf } from '@/lib/preview/listed'
import type { Built, PagePictures, PageReport } from '@/lib/preview/types'
import { type Server, serve } from '@/lib/serve'
import { Camera, HIGHEST, VIEWS } from './camera'
import { CannotWrite, picture } from './picture'

/** A page of the report, as far as pictures need it. */
export type Wanted = Pick<PageReport, 'kind' | 'address' | 'from'>

export interface Options {
  /** The folder that the pictures are written to. It is made when it is not there. */
  outDir: string
  /** So many pages are pictured: the first ones. */
  most?: number
}

export interface Pictures {
  /**
   * By the address of the page, with file names in `outDir`. A view without any file looks the same before and after. A page that could not be
   * pictured is not in it.
   */
  pictures: Map<string, PagePictures[]>
  /** What has no pictures, and why: a sentence each. */
  left: string[]
}

/** Four views of a page are up to twelve files, of two megabytes together on a long page: so many can still be uploaded, and looked at. */
const MOST_PAGES = 20

/**
 * Takes pictures of pages before and after, at the width of a phone and of a desktop, in light and dark, and marks where they differ. The same pages give the
 * same bytes.
 *
 * A page that does not load, or no Chromium on this machine, is no reason to throw: it is said in `left`.
 *
 * @throws when the pictures cannot be written
 */
export async function takePictures(
  base: Pick<Built, 'outDir'>,
  head: Pick<Built, 'outDir'>,
  pages: readonly Wanted[],
  { outDir, most = MOST_PAGES }: Options,
): Promise<Pictures> {
  const [wanted, beyond] = [pages.slice(0, most), pages.slice(most)]
  const left = beyond.length === 0 ? [] : [leftOut(beyond, most)]
  if (wanted.length === 0) return { pictures: new Map(), left }
  await mkdir(outDir, { recursive: true })

  const browser = await openBrowser().catch((error: unknown) => firstLine(error))
  if (typeof browser === 'string') {
    return { pictures: new Map(), left: [`There are no pictures. ${browser}`] }
  }
  const servers: Server[] = []
  try {
    for (const side of [base, head]) {
      servers.push(await serve({ root: side.outDir, port: 0, host: '127.0.0.1' }))
    }
    const [before = '', after = ''] = servers.map(({ url }) => url)
    const camera = new Camera(browser)
    const jobs = wanted.flatMap((page) => VIEWS.map((view) => ({ page, view })))
    const problems = new Map<string, string>()
    const taken = await inParallel(jobs, async ({ page, view }) => {
      const { address } = page
      // It would only fail again.
      if (problems.has(address)) return undefined
      const urls = {
        before: page.kind === 'added' ? undefined : before + (page.from ?? address),
        after: page.kind === 'removed' ? undefined : after + address,
      }
      try {
        const { isCut, ...found } = await picture(camera, { address, urls, view, outDir })
        return { address, isCut, found }
      } catch (error) {
        if (error instanceof CannotWrite) throw error
        problems.set(address, firstLine(error))
        return undefined
      }
    })
    const pictures = new Map<string, PagePictures[]>()
    const cut = new Set<string>()
    for (const one of taken) {
      if (one === undefined || problems.has(one.address)) continue
      pictures.set(one.address, [...(pictures.get(one.address) ?? []), one.found])
      if (one.isCut) cut.add(one.address)
    }
    for (const [address, problem] of problems) left.push(`${address} has no pictures: ${problem}.`)
    for (const address of cut) {
      left.push(`The pictures of ${address} end after ${HIGHEST.toLocaleString('en-GB')} pixels.`)
    }
    return { pictures, left }
  } finally {
    await browser.close().catch(() => undefined)
    await Promise.all(servers.map((server) => server.close()))
  }
}

function leftOut(pages: readonly Wanted[], most: number): string {
  const were = `${pagesOf(pages.length)} ${pages.length === 1 ? 'was' : 'were'}`
  const names = listed(pages.map(({ address }) => address))
  return `${were} not pictured, as pictures are taken of ${pagesOf(most)} at most: ${names}.`
}
