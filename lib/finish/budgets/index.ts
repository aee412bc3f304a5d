import { inParallel } from '@/lib/parallel'
import { addressOf } from './address'
import { costsOf, type Weighed } from './costs'
import { type Budgets, excesses, limitsOf, nearest } from './limits'
import { weighIn } from './weight'

export { costsOf, firstVisitOf, type Weighed } from './costs'
export {
  type Budgets,
  type Cost,
  type Costs,
  excesses,
  type Limits,
  limitsOf,
} from './limits'
export { type Loads, loadsOf } from './loads'
export { type Weigh, weighIn } from './weight'

/**
 * Holds the pages of a finished and compressed folder against their budgets.
 *
 * @returns what is over, a sentence each
 */
export async function overBudget(
  folder: string,
  pages: readonly Weighed[],
  budgets: Budgets,
  basePath: string,
): Promise<string[]> {
  const weigh = weighIn(folder)
  const found = await inParallel(pages, async (page) => {
    const address = addressOf(page.file)
    const over = excesses(
      address,
      await costsOf(page, folder, basePath, weigh),
      limitsOf(budgets, address),
    )
    // Why the scripts of the framework are there is the first thing to know.
    return over.length > 0 && page.keeps ? [...over, `${address}: ${page.keeps}`] : over
  })
  return found.flat()
}

/**
 * For the pages that have a budget of their own and keep it, a line each: what comes nearest to its limit. So has each budget
 * that no page has: its page may have moved, and is not limited any more.
 */
export async function budgetLines(
  folder: string,
  pages: readonly Weighed[],
  budgets: Budgets,
  basePath: string,
): Promise<string[]> {
  const own = pages.filter(({ file }) => Object.hasOwn(budgets.pages, addressOf(file)))
  const lines = await inParallel(own, async (page) => {
    const address = addressOf(page.file)
    return nearest(address, await costsOf(page, folder, basePath), limitsOf(budgets, address))
  })
  const known = new Set(own.map(({ file }) => addressOf(file)))
  const unknown = Object.keys(budgets.pages).filter((address) => !known.has(address))
  return [
    ...lines,
    ...unknown.map((address) => `${address} has a budget, and there is no such page.`),
  ]
}
