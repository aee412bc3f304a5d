import type { Seen } from './points'
import { movesOf, type Sides } from './sides'

/** Which addresses people may have kept and that lead nowhere now, and which lead somewhere again. */
export function changedRedirects(sides: Pick<Sides, 'before' | 'after' | 'pages'>): Seen[] {
  const { before, after } = sides
  const moves = movesOf(sides)
  const answers = (address: string) => after.pages.has(address) || after.redirects.has(address)
  const lostPages = [...before.pages.keys()]
    .filter((address) => !answers(address))
    .map((address): Seen => {
      const to = moves.get(address)
      const sentence =
        to === undefined
          ? `The page ${address} is removed, and no redirect leads from there to another page.`
          : `The page ${address} moved to ${to}, and no redirect leads there: it needs an alias.`
      return { kind: 'worse', address: to ?? address, sentence }
    })
  const lostRedirects = [...before.redirects]
    .filter(([address]) => !answers(address))
    .map(([address, to]): Seen => {
      const sentence = `The redirect from ${address} to ${to} is lost: nothing is there now.`
      return { kind: 'worse', sentence }
    })
  const gained = [...after.redirects]
    .filter(([address]) => !before.pages.has(address) && !before.redirects.has(address))
    .map(([address, to]): Seen => {
      const sentence = `${address} leads to ${to} now: nothing was there before.`
      return { kind: 'better', sentence }
    })
  return [...lostPages, ...lostRedirects, ...gained]
}
