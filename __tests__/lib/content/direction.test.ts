import { directionOf } from '@/lib/content/direction'

describe('the direction of a page', () => {
  it.each(['en', 'pt-BR', 'ja', 'uz'])('is left to right in %s', (language) => {
    expect(directionOf(language)).toBe('ltr')
  })

  it.each(['ar', 'he', 'fa', 'ur-PK', 'uz-Arab'])('is right to left in %s', (language) => {
    expect(directionOf(language)).toBe('rtl')
  })
})
