import { redirectFiles } from '@/lib/redirects'

const files = (aliases: string[], basePath = '') =>
  redirectFiles({
    pages: [
      { address: '/new/', title: 'New & <better>', aliases },
      { address: '/', title: 'Home' },
    ],
    language: 'en',
    basePath,
    absoluteAddress: (address) => `https://example.org${basePath}${address}`,
  })

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
  const made = redirectFiles({
    pages: [{ address: '/new/', title: 'عنوان', language: 'ar', aliases: ['/old/'] }],
    language: 'en',
    basePath: '',
    absoluteAddress: (address) => `https://example.org${address}`,
  })
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

test('Netlify and Cloudflare Pages get their list', () => {
  expect(files(['/old/', '/a b.html'], '/base').get('_redirects')).toBe(
    '/base/a%20b.html /base/new/ 301!\n/base/a%20b.html /base/new/ 301\n' +
      '/base/old/ /base/new/ 301!\n/base/old/ /base/new/ 301\n',
  )
})

test('what a host would take for a pattern is written so that it is none', () => {
  expect(files(['/a*:b(c)/']).get('_redirects')).toContain('/a%2A%3Ab%28c%29/ /new/ 301\n')
})

test('Vercel and nginx get theirs', () => {
  const made = files(['/old/'], '/base')
  expect(JSON.parse(made.get('vercel.json') ?? '')).toEqual({
    redirects: [{ source: '/base/old/', destination: '/base/new/', permanent: true }],
  })
  expect(made.get('.hosts/nginx-redirects.conf')).toBe(
    'location = "/base/old/" { return 301 /base/new/$is_args$args; }\n',
  )
})

test('no text of a page ends a line of nginx', () => {
  expect(files(['/a"; }/']).get('.hosts/nginx-redirects.conf')).toBe(
    'location = "/a\\"; }/" { return 301 /new/$is_args$args; }\n',
  )
})

test('a site without aliases gets no such files', () => {
  expect(files([]).size).toBe(0)
})
