import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { FinishedPage } from '@/lib/finish/types'
import { addressOf, fileAt, resolver } from './address'
import type { Costs } from './limits'
import { type Load, loadsOfSheet } from './loads'
import { chosen } from './picture'
import type { Range } from './sheet'
import type { Screen } from './sizes'
import { type Weigh, weighIn } from './weight'

/** The phone that pictures are counted for: about what most phones are. */
export const PHONE: Screen = { width: 390, dots: 3 }

/** The screen of a first visit at a desk. */
export const DESK: Screen = { width: 1280, dots: 1 }

type Kind = Load['kind']

/** What is weighed of a page. */
export type Weighed = Pick<FinishedPage, 'file' | 'loads' | 'keeps'>

/**
 * Finds what a page costs, by the files of a finished and compressed folder. What lies on other hosts has no size.
 *
 * @param weigh weighs the files of this folder: of many pages, the same
 */
export async function costsOf(
  page: Weighed,
  folder: string,
  basePath: string,
  weigh: Weigh = weighIn(folder),
): Promise<Costs> {
  const all = await allLoads(page, folder, basePath)
  const at = (kind: Kind, screen = DESK) => addressesOf(all, kind, screen)

  const html = [addressOf(page.file), ...at('sheet')]
  const everything = everyAddress(page, all)
  const phone = at('picture', PHONE).map((address) => weigh([address], 'br'))
  return {
    htmlBrotli: weigh(html, 'br'),
    htmlGzip: weigh(html, 'gz'),
    frameworkScript: inline(all, 'framework') + weigh(at('framework'), 'br'),
    otherScript: inline(all, 'script') + weigh(at('script'), 'none'),
    fonts: weigh(at('font'), 'br'),
    phonePicture: Math.max(0, ...phone),
    otherHosts: everything.filter((address) => fileAt(address) === undefined).length,
    firstVisitBytes: weigh(everything, 'br'),
    firstVisitRequests: everything.length,
  }
}

/** The addresses that a first visit at a desk asks for, the page itself first. */
export async function firstVisitOf(
  page: Weighed,
  folder: string,
  basePath: string,
): Promise<string[]> {
  return everyAddress(page, await allLoads(page, folder, basePath))
}

function everyAddress({ file }: Weighed, loads: readonly Load[]): string[] {
  const found = KINDS.flatMap((kind) => addressesOf(loads, kind))
  return [...new Set([addressOf(file), ...found])]
}

/** What the page loads, and what its style sheets do. */
async function allLoads({ loads }: Weighed, folder: string, basePath: string): Promise<Load[]> {
  const sheets = await Promise.all(
    addressesOf(loads.list, 'sheet').map((address) => loadsOfFile(address, folder, basePath)),
  )
  return [...loads.list, ...sheets.flat()].filter((load) => isNeeded(load, loads.characters))
}

const KINDS: readonly Kind[] = ['sheet', 'framework', 'script', 'font', 'picture', 'rest']

/** The addresses of one kind, each once. */
function addressesOf(loads: readonly Load[], kind: Kind, screen = DESK): string[] {
  const found = loads
    .filter((load) => load.kind === kind)
    .flatMap((load) => {
      if (load.kind === 'picture') return chosen(load, screen) ?? []
      return 'address' in load ? load.address : []
    })
  return [...new Set(found)]
}

/** The bytes of the scripts of one kind that stand in the page. */
function inline(loads: readonly Load[], kind: Kind): number {
  return loads.reduce(
    (sum, load) => sum + (load.kind === kind && 'bytes' in load ? load.bytes : 0),
    0,
  )
}

/** What a style sheet of this site names. */
async function loadsOfFile(address: string, folder: string, basePath: string): Promise<Load[]> {
  const file = fileAt(address)
  const css = file && (await readFile(path.join(folder, file), 'utf8').catch(() => undefined))
  return css ? loadsOfSheet(css, resolver(basePath, address)) : []
}

/** False for a font that has no character of the page. */
function isNeeded(load: Load, characters: string): boolean {
  if (load.kind !== 'font' || !load.ranges?.length) return true
  const { ranges } = load
  return [...characters].some((character) => isIn(ranges, character.codePointAt(0) ?? 0))
}

function isIn(ranges: readonly Range[], point: number): boolean {
  return ranges.some(([from, to]) => point >= from && point <= to)
}
