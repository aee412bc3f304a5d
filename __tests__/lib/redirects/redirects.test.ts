import { redirectPages, redirectsOf } from '@/lib/redirects'

const files = (aliases: string[], basePath = '') =>
  redirectPages(
    redirectsOf([
      { address: '/new/', title: 'New & <better>', aliases },
      { address: '/', title: 'Home' },
    ]),
    {
      language: 'en',
      basePath,
      absoluteAddress: (address) => `https://example.org${basePath}${address}`,
    },
  )

test('an old address leads to the new one on hosts that have no redirects', () => {
  const page = new DOMParser().parseFromString(
    files(['/old/'], '/base').get('old/index.html') ?? '',
    'text/html',
  )
  expect(page.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
    '0; url=/base/new/',
  )
  expect(page.querySelector('a')?.getAttribute('href')).toBe('/base/new/')
  expect(page.title).toBe('New & <better>')
  expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
    'https://example.org/base/new/',
  )
  expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
})

test('the title of a page in another language is read in that language', () => {
  const made = redirectPages(
    redirectsOf([{ address: '/new/', title: 'عنوان', language: 'ar', aliases: ['/old/'] }]),
    {
      language: 'en',
      basePath: '',
      absoluteAddress: (address) => `https://example.org${address}`,
    },
  )
  const page = new DOMParser().parseFromString(made.get('old/index.html') ?? '', 'text/html')
  const languages = ['html', 'title', 'h1', 'a'].map((name) => {
    const marked = page.querySelector(name)?.closest<HTMLElement>('[lang]')
    return [name, marked?.lang, marked?.dir]
  })
  expect(languages).toEqual([
    ['html', 'en', 'ltr'],
    ['title', 'ar', 'rtl'],
    ['h1', 'en', 'ltr'],
    ['a', 'ar', 'rtl'],
  ])
})

test('a site without aliases gets no such pages', () => {
  expect(files([]).size).toBe(0)
})
