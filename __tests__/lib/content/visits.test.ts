import { countsVisits } from '@/lib/content/visits'

const live = { siteUrl: 'https://example.org', domain: 'example.org', isPreview: false }

describe('visits are counted', () => {
  it('where the site is served from the domain that they are counted under', () => {
    expect(countsVisits(live)).toBe(true)
  })

  it.each([
    ['in previews', { isPreview: true }],
    ['when the site has no such domain', { domain: undefined }],
    ['on another host', { siteUrl: 'https://preview.example.net' }],
    ['on a host below that domain', { siteUrl: 'https://www.example.org' }],
    ['on another port', { siteUrl: 'https://example.org:8443' }],
    ['when nobody can tell where the site is', { siteUrl: 'example.org' }],
  ])('not %s', (_, change) => {
    expect(countsVisits({ ...live, ...change })).toBe(false)
  })
})
