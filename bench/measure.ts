import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { compressed } from '@/lib/finish/compress'
import { decodeAddress } from '@/lib/percent'
import { CATEGORIES, lighthouse, type Report } from './lighthouse'
import { type Fetched, firstVisit } from './visit'

/** A folder of finished pages, and where it is served. */
export interface Served {
  root: string
  /** With the base path, without a slash at its end. */
  url: string
}

/** What one page was found to be. */
export interface Measured {
  html: { raw: number; gzip: number; brotli: number }
  fetched: readonly Fetched[]
  /** Requests to other hosts than the one that the page is on. */
  elsewhere: number
  reports: readonly Report[]
}

/** Measures the page at an address below the base path. */
export async function measure(
  browser: Browser,
  { root, url }: Served,
  address: string,
  runs: number,
): Promise<Measured> {
  const html = await readFile(path.join(root, decodeAddress(address), 'index.html'))
  const { br, gz } = await compressed(html)
  const fetched = await firstVisit(browser, url + address)
  const { origin } = new URL(url)
  const reports: Report[] = []
  for (let run = 0; run < runs; run++) reports.push(await lighthouse(url + address))
  return {
    html: { raw: html.length, gzip: gz.length, brotli: br.length },
    fetched,
    elsewhere: fetched.filter((one) => new URL(one.url).origin !== origin).length,
    reports,
  }
}

/** How a measured page is told: rows of a name and a value. */
export function rowsOf({ html, fetched, elsewhere, reports }: Measured): [string, string][] {
  const kinds = [...new Set(fetched.map(({ kind }) => kind))]
  const of = (kind?: string) => fetched.filter((one) => kind === undefined || one.kind === kind)
  const told = (some: readonly Fetched[]) =>
    `${number(some.reduce((sum, { bytes }) => sum + bytes, 0))} in ${some.length}`
  return [
    ['HTML, bytes', number(html.raw)],
    ['HTML, gzip', number(html.gzip)],
    ['HTML, brotli', number(html.brotli)],
    ...kinds.map((kind): [string, string] => [`wire: ${kind}`, told(of(kind))]),
    ['wire: all', told(of())],
    ['requests to other hosts', String(elsewhere)],
    ...CATEGORIES.map((name): [string, string] => [
      `Lighthouse: ${name}`,
      spread(reports.map(({ scores }) => scores[name])),
    ]),
    ['layout shift', spread(reports.map(({ layoutShift }) => layoutShift))],
    ['blocking time, ms', spread(reports.map(({ blockingTime }) => blockingTime))],
  ]
}

/** The value in the middle, and all of them when they differ. */
function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
  return sorted[0] === sorted.at(-1) ? String(middle) : `${middle} (${values.join(' ')})`
}

function number(value: number): string {
  return value.toLocaleString('en-GB')
}
