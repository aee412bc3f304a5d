import type { Budgets } from '@/lib/finish/budgets'

/**
 * What pages may cost their visitors. `npm run build` publishes no page that costs more, and says by how much. A kilobyte has
 * 1,000 bytes. What each cost is stands at `Costs` in lib/finish/budgets/limits.ts.
 */
export const budgets: Budgets = {
  /**
   * What our code alone decides. What authors decide is limited only where a page has a budget of its own: text and its language
   * (which fonts are needed), pictures, films.
   */
  everyPage: {
    otherScript: 1_000,
  },
  pages: {
    '/membership/': {
      // With the start of an answer (RFC 6928: ten packets, about 14 kB) all of it arrives in one round trip.
      htmlBrotli: 8_000,
      htmlGzip: 9_500,
      frameworkScript: 0,
      otherScript: 1_000,
      fonts: 42_000,
      // The diagram. What people look at on phones of little data.
      phonePicture: 20_000,
      // Nobody else learns who reads the page. Visits are counted by a script, which is not seen here.
      otherHosts: 0,
      firstVisitBytes: 75_000,
      firstVisitRequests: 8,
    },
  },
}
