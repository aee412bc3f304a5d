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

/** The script of a page, in a build with these variables. */
async function drawn(variables: Record<string, string>, counted = true): Promise<string> {
  process.env = { ...env, SITE_URL: '', PREVIEW: '', ...variables }
  jest.resetModules()
  const { PageScript } = await import('@/components/site/PageScript')
  return renderToStaticMarkup(<PageScript counted={counted} />)
}

describe('a page counts its visits', () => {
  it('when it is built for the domain', async () => {
    expect(await drawn({})).toContain('"example.org"')
    expect(await drawn({ SITE_URL: 'https://example.org' })).toContain('"example.org"')
  })

  it('not when it is built for another host, or as a preview: then its script has nothing for it', async () => {
    expect(await drawn({ SITE_URL: 'https://example.net' })).not.toMatch(/example|plausible/)
    expect(await drawn({ PREVIEW: '1' })).not.toMatch(/example|plausible/)
  })

  it('not where no page is', async () => {
    expect(await drawn({}, false)).not.toMatch(/example|plausible/)
  })
})
