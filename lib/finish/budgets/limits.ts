/** What a page costs its visitors. Bytes are those of the files as they are sent, compressed where there is a copy by brotli. */
export interface Costs {
  /** The page and its style sheets, by brotli. */
  htmlBrotli: number
  /** The same by gzip. */
  htmlGzip: number
  /** Scripts of Next: its runtime, and the data of a page for it. */
  frameworkScript: number
  /** All other scripts, as they are written. */
  otherScript: number
  /** The fonts that the text of the page needs, and those that it loads in advance. */
  fonts: number
  /** The largest picture that a phone loads (`PHONE`). */
  phonePicture: number
  /** What the page loads from elsewhere, without what its scripts ask for. */
  otherHosts: number
  /** Everything that a first visit at a desk loads (`DESK`), pictures further down the page included. */
  firstVisitBytes: number
  firstVisitRequests: number
}

export type Cost = keyof Costs

/** The most that a page may cost. What is not named is not limited. */
export type Limits = Readonly<Partial<Costs>>

export interface Budgets {
  /** For pages without limits of their own, and for what those leave out. */
  everyPage: Limits
  /** By address, below the base path: `/membership/`. */
  pages: Readonly<Record<string, Limits>>
}

/** The limits of the page at an address. */
export function limitsOf({ everyPage, pages }: Budgets, address: string): Limits {
  return { ...everyPage, ...(Object.hasOwn(pages, address) ? pages[address] : {}) }
}

/** How a cost is told. */
const WORDS: Readonly<Record<Cost, readonly [what: string, unit: string]>> = {
  htmlBrotli: ['HTML with its CSS is', ' bytes (brotli)'],
  htmlGzip: ['HTML with its CSS is', ' bytes (gzip)'],
  frameworkScript: ['framework JavaScript is', ' bytes'],
  otherScript: ['other script is', ' bytes'],
  fonts: ['its fonts are', ' bytes'],
  phonePicture: ['the largest picture on a phone is', ' bytes'],
  otherHosts: ['the number of requests to other hosts is', ''],
  firstVisitBytes: ['all of a first visit at a desk is', ' bytes'],
  firstVisitRequests: ['the number of requests of a first visit at a desk is', ''],
}

const COSTS = Object.keys(WORDS) as Cost[]

/** What of a page is over its limits, a sentence each. */
export function excesses(address: string, costs: Costs, limits: Limits): string[] {
  return COSTS.flatMap((cost) => {
    const limit = limits[cost] ?? Number.POSITIVE_INFINITY
    if (costs[cost] <= limit) return []
    const [what, unit] = WORDS[cost]
    const [is, over] = [count(costs[cost]), count(costs[cost] - limit)]
    return [`${address}: ${what} ${is}${unit}, ${over} over its budget of ${count(limit)}.`]
  })
}

/** Which limit a page that keeps them all comes nearest to: what the next change may break. */
export function nearest(address: string, costs: Costs, limits: Limits): string {
  const shares = COSTS.map((cost) => [cost, costs[cost] / (limits[cost] || Infinity)] as const)
  const [[cost]] = shares.sort(([, a], [, b]) => b - a) as [[Cost, number]]
  const [what, unit] = WORDS[cost]
  return `${address} is within its budget. Nearest to a limit: ${what} ${count(costs[cost])} of ${count(limits[cost] ?? 0)}${unit}.`
}

/** 8,412: as the rest of our English has it, on every machine. */
function count(value: number): string {
  return value.toLocaleString('en-GB')
}
