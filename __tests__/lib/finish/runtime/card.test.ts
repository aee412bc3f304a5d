/** @jest-environment node */
import { parseDocument, serialise } from '@/lib/finish/dom'
import { dropRepeats } from '@/lib/finish/runtime/card'

/** The `<meta>`s that are left of these. */
function left(...metas: string[]): string[] {
  const document = parseDocument(metas.join(''))
  dropRepeats(document)
  return serialise(document).match(/<meta[^>]*>/g) ?? []
}

describe('a card on Twitter', () => {
  const og = '<meta property="og:title" content="A page">'

  it('reads in Open Graph what it would only repeat', () => {
    expect(left(og, '<meta name="twitter:title" content="A page">')).toEqual([og])
  })

  it('keeps what it says otherwise, and what Open Graph has no word for', () => {
    const metas = [
      og,
      '<meta name="twitter:title" content="Another title">',
      '<meta name="twitter:card" content="summary">',
    ]
    expect(left(...metas)).toEqual(metas)
  })
})
