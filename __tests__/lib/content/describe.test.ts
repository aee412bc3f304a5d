import { describe as descriptionOf } from '@/lib/content/describe'
import type { Page, Site } from '@/lib/content/types'

const site = { description: 'About the site.' } as Site
const of = (page: object) => descriptionOf({ sections: [], ...page } as unknown as Page, site)
const titled = { content: { title: 'Title' } }
const subtitled = { content: { title: 'Title', subtitle: 'Join *our* network' } }

describe('the description of a page', () => {
  it('is its summary', () => {
    expect(of({ summary: 'Short.', description: 'Long.' })).toBe('Short.')
  })

  it('is its description when it has no summary', () => {
    expect(of({ description: 'Long.', sections: [subtitled] })).toBe('Long.')
  })

  it('is its first subtitle, without markup, when it has neither', () => {
    expect(of({ sections: [{}, titled, subtitled] })).toBe('Join our network')
  })

  it('is that of the site when it has nothing of its own', () => {
    expect(of({ sections: [{}, titled] })).toBe('About the site.')
  })
})
