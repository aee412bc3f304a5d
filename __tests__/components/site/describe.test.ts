import { describe as descriptionOf } from '@/components/site/describe'
import type { Page } from '@/lib/content'

jest.mock('contentlayer/generated', () => ({
  allPages: [],
  site: { name: 'Example', menu: [], description: 'About the site.' },
}))

const of = (page: object) => descriptionOf({ sections: [], ...page } as unknown as Page)
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
