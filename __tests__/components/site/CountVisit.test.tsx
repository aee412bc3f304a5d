import { renderToStaticMarkup } from 'react-dom/server'

jest.mock('contentlayer/generated', () => ({
  allPages: [],
  site: {
    name: 'Example',
    url: 'https://example.org',
    language: 'en',
    menu: [],
    analytics: { plausible_domain: 'example.org' },
  },
}))

const { env } = process
afterEach(() => {
  process.env = env
})

/** What a page holds to count visits, in a build with these variables. */
async function drawn(variables: Record<string, string>): Promise<string> {
  process.env = { ...env, SITE_URL: '', PREVIEW: '', ...variables }
  jest.resetModules()
  const { CountVisit } = await import('@/components/site/CountVisit')
  return renderToStaticMarkup(<CountVisit />)
}

describe('a page counts its visits', () => {
  it('when it is built for the domain', async () => {
    expect(await drawn({})).toContain('"example.org"')
    expect(await drawn({ SITE_URL: 'https://example.org' })).toContain('"example.org"')
  })

  it('not when it is built for another host, or as a preview: then it holds no script for it', async () => {
    expect(await drawn({ SITE_URL: 'https://example.net' })).toBe('')
    expect(await drawn({ PREVIEW: '1' })).toBe('')
  })
})
