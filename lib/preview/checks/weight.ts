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
  sayCost,
  type Weigh,
  weighIn,
} from '@/lib/finish/budgets'
import { parseDocument } from '@/lib/finish/dom'
import type { Output } from '@/lib/preview/compare/output'
import type { Seen } from './points'
import { pairsOf, type Sides } from './sides'

/** Costs that are told when they change: what visitors wait for, and whom they are told to. The others are parts of these. */
const TOLD: readonly Cost[] = ['firstVisitBytes', 'phonePicture', 'frameworkScript']

/** Less than both is what a word more or less costs. */
const [LEAST_BYTES, LEAST_SHARE] = [500, 0.05]

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
  return [
    ...over('worse', address, now, without(limits, old)),
    ...over('better', address, old, without(limits, now)),
    ...TOLD.flatMap((cost) => changed(address, cost, old[cost], now[cost])),
    ...(old.otherHosts === now.otherHosts ? [] : [difference(address, 'otherHosts', old, now)]),
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

function changed(address: string, cost: Cost, old: number, now: number): Seen[] {
  const change = Math.abs(now - old)
  if (change <= LEAST_BYTES || change <= old * LEAST_SHARE) return []
  return [difference(address, cost, { [cost]: old }, { [cost]: now })]
}

function difference(
  address: string,
  cost: Cost,
  { [cost]: old = 0 }: Limits,
  { [cost]: now = 0 }: Limits,
): Seen {
  const change = Math.abs(now - old).toLocaleString('en-GB')
  const share = old > 0 ? ` (${((Math.abs(now - old) / old) * 100).toFixed(0)} %)` : ''
  const isMore = now > old
  const sentence = `Now ${sayCost(cost, now)}, ${change} ${isMore ? 'more' : 'less'} than before${share}.`
  return { kind: isMore ? 'worse' : 'better', address, sentence }
}
