import { budgets as ours } from '@/budgets'
import {
  type Budgets,
  type Cost,
  type Costs,
  costsOf,
  excesses,
  type Limits,
  limitsOf,
  loadsOf,
  type Weigh,
  weighIn,
} from '@/lib/finish/budgets'
import { parseDocument } from '@/lib/finish/dom'
import type { Output } from '@/lib/preview/compare/output'
import type { Seen } from './points'
import { pairsOf, type Sides } from './sides'

/**
 * Less is what words and pictures of the same kind cost. Half a second on a slow phone (Lighthouse's "slow 4G" has 1.6 Mbit/s) is what visitors
 * notice.
 */
const LEAST_BYTES = 100_000

/** What most of a change can be, for people. All that is none of these is pictures. */
const PARTS = [
  ['text and style', ['htmlBrotli']],
  ['scripts', ['frameworkScript', 'otherScript']],
  ['fonts', ['fonts']],
] as const

/** Which pages cost their visitors more or less now, and which are over their budget or within it again. */
export async function changedWeight(sides: Sides, budgets: Budgets = ours): Promise<Seen[]> {
  const { before, after } = sides
  const [weighOld, weighNow] = [weighIn(before.dir), weighIn(after.dir)]
  const seen: Seen[] = []
  for (const pair of pairsOf(sides)) {
    const old = await weightOf(before, pair.before, weighOld)
    const now = await weightOf(after, pair.after, weighNow)
    seen.push(...changes(pair.address, old, now, limitsOf(budgets, pair.address)))
  }
  const added = [...after.pages].filter(([address]) => !before.pages.has(address))
  const moved = new Set(
    sides.pages.filter(({ kind }) => kind === 'moved').map((one) => one.address),
  )
  for (const [address, file] of added) {
    if (moved.has(address)) continue
    const now = await weightOf(after, file, weighNow)
    seen.push(...over('worse', address, now, limitsOf(budgets, address)))
  }
  return seen
}

function weightOf(output: Output, file: string, weigh: Weigh): Promise<Costs> {
  const loads = loadsOf(file, parseDocument(output.read(file)), '')
  return costsOf({ file, loads }, output.dir, '', weigh)
}

function changes(address: string, old: Costs, now: Costs, limits: Limits): Seen[] {
  const limited = [
    ...over('worse', address, now, without(limits, old)),
    ...over('better', address, old, without(limits, now)),
  ]
  return [
    ...limited,
    // Each is told once: by how much it is over its budget, or by how much it grew.
    ...(limited.length > 0 ? [] : changedBytes(address, old, now)),
    ...(limits.otherHosts === undefined ? changedHosts(address, old, now) : []),
  ]
}

/** The limits that a page keeps. */
function without(limits: Limits, costs: Costs): Limits {
  return Object.fromEntries(
    Object.entries(limits).filter(([cost, limit]) => costs[cost as Cost] <= limit),
  )
}

function over(kind: Seen['kind'], address: string, costs: Costs, limits: Limits): Seen[] {
  return excesses(address, costs, limits).map((text) => {
    const sentence = text.slice(address.length + 2)
    const told =
      kind === 'worse' ? `Over budget: ${sentence}` : `Within its budget again; before: ${sentence}`
    return { kind, address, sentence: told }
  })
}

/** Rounded, so that what is the same on many pages is one sentence. */
function changedBytes(address: string, old: Costs, now: Costs): Seen[] {
  const visit = now.firstVisitBytes - old.firstVisitBytes
  const picture = now.phonePicture - old.phonePicture
  if (Math.abs(visit) >= LEAST_BYTES) {
    const sentence = `A first visit loads about ${kilobytes(visit)} ${visit > 0 ? 'more' : 'less'} than before, most of it ${mostOf(old, now)}.`
    return [{ kind: visit > 0 ? 'worse' : 'better', address, sentence }]
  }
  if (Math.abs(picture) < LEAST_BYTES) return []
  const sentence = `The largest picture that a phone loads has about ${kilobytes(picture)} ${picture > 0 ? 'more' : 'less'} than before.`
  return [{ kind: picture > 0 ? 'worse' : 'better', address, sentence }]
}

function kilobytes(bytes: number): string {
  const number = Math.abs(bytes) / 1000
  return `${number.toLocaleString('en-GB', { maximumSignificantDigits: 2 })} kB`
}

function mostOf(old: Costs, now: Costs): string {
  const total = now.firstVisitBytes - old.firstVisitBytes
  const parts = PARTS.map(([name, costs]) => {
    const change = costs.reduce((sum, cost) => sum + now[cost] - old[cost], 0)
    return { name, share: change / total }
  })
  const rest = 1 - parts.reduce((sum, { share }) => sum + share, 0)
  const [most] = [...parts, { name: 'pictures', share: rest }].sort((a, b) => b.share - a.share)
  return most?.name ?? ''
}

function changedHosts(address: string, old: Costs, now: Costs): Seen[] {
  if (old.otherHosts === now.otherHosts) return []
  const isMore = now.otherHosts > old.otherHosts
  const files = now.otherHosts === 1 ? '1 file' : `${now.otherHosts} files`
  const sentence = `The page loads ${files} from other sites, which learn who visits it. Before: ${old.otherHosts}.`
  return [{ kind: isMore ? 'worse' : 'better', address, sentence }]
}
