import { brokenReferences } from './crawl'
import { smallSite, wholePage } from './small-site'

const found = (body: string, files: Record<string, string> = {}, head = '') =>
  brokenReferences(
    smallSite(
      {
        'index.html': wholePage(body, head),
        'a/index.html': wholePage('<p id="here">Here</p><p id="ü">There</p>'),
        'a/b c.png': '',
        'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"><g id="mark"/></svg>',
        ...files,
      },
      '/pre',
    ),
  )

test('a site whose addresses all lead to something has no findings', () => {
  const body = `<a href="/pre/a/#here">1</a><a href="a/#%C3%BC">2</a><a href="#top">3</a><a href="">4</a>
    <a href="https://example.org">5</a><a href="mailto:a@example.org">6</a><a href="a/b%20c.png">7</a>
    <img src="data:," alt=""><img src="a/b%20c.png" srcset="a/b%20c.png 1x, /pre/a/b%20c.png 2x" alt="">
    <svg><use href="logo.svg#mark"/></svg><p style="background:url('a/b%20c.png')">8</p>`
  const files = {
    'x.css': 'p { background: url(a/b%20c.png) } /* url(old.png) */',
    'sitemap.xml': '<urlset><url><loc>https://small.example/pre/a/</loc></url></urlset>',
    'manifest.webmanifest': '{"start_url":"/pre/","icons":[{"src":"/pre/logo.svg"}]}',
    'old/index.html': '<meta http-equiv="refresh" content="0; url=/pre/a/">',
    '404.html': wholePage('<a href="/pre/">Home</a>'),
  }
  const head = '<link rel="canonical" href="https://small.example/pre/">'
  expect(found(body, files, head)).toEqual([])
})

test.each([
  [
    'to nothing',
    '<a href="/pre/b/">B</a>',
    '/pre/: <a href="/pre/b/">B leads to /pre/b/, where nothing is.',
  ],
  [
    'to a folder without its slash',
    '<a href="/pre/a">A</a>',
    '/pre/: <a href="/pre/a">A leads to /pre/a, which lacks its last slash.',
  ],
  [
    'to a fragment of nothing',
    '<a href="a/#gone">A</a>',
    '/pre/: <a href="a/#gone">A leads to #gone, which is not on /pre/a/.',
  ],
  [
    'out of the path prefix',
    '<a href="/a/">A</a>',
    '/pre/: <a href="/a/">A leads to /a/, which is outside of /pre/.',
  ],
  [
    'elsewhere without encryption',
    '<a href="http://example.org/">A</a>',
    '/pre/: <a href="http://example.org/">A names http://example.org/: addresses elsewhere start with https://.',
  ],
  [
    'to a picture of nothing',
    '<img srcset="a/b%20c.png 1x, no.png 2x" alt="">',
    '/pre/: <img srcset="a/b%20c.png 1x, no.png 2x" alt=""> leads to /pre/no.png, where nothing is.',
  ],
  [
    'to a style of nothing',
    '<p style="background:url(no.png)">P</p>',
    '/pre/: <p style="background:url(no.png)">P leads to /pre/no.png, where nothing is.',
  ],
  [
    'to a drawing of nothing',
    '<svg><use href="logo.svg#gone"/></svg>',
    '/pre/: <use href="logo.svg#gone"> leads to #gone, which is not on /pre/logo.svg.',
  ],
])('a link that leads %s is told with its page and place', (_, body, finding) => {
  expect(found(body)).toEqual([finding])
})

test('metadata has to begin with the origin, and to be of this site', () => {
  const head = (address: string) => found('', {}, `<meta property="og:image" content="${address}">`)
  const where = (address: string) => `/pre/: <meta property="og:image" content="${address}">`
  expect(head('https://small.example/pre/logo.svg')).toEqual([])
  expect(head('/pre/logo.svg')).toEqual([
    `${where('/pre/logo.svg')} names /pre/logo.svg, which does not begin with the origin of this site, https://small.example.`,
  ])
  expect(head('https://small.example/pre/no.png')).toEqual([
    `${where('https://small.example/pre/no.png')} leads to /pre/no.png, where nothing is.`,
  ])
})

test('styles, the sitemap, the manifest, aliases and redirects are followed too', () => {
  const files = {
    'x.css': '@import "no.css"; p { background: url("no.png") }',
    'sitemap.xml': '<loc>https://small.example/pre/no/</loc>',
    'manifest.webmanifest': '{"icons":[{"src":"/icon.png"}]}',
    'old/index.html': '<meta http-equiv="refresh" content="0; url=/pre/no/">',
    _redirects: '/pre/old/ /pre/no/ 301\n',
  }
  expect(found('', files)).toEqual([
    '/pre/old/: <meta http-equiv="refresh" content="0; url=/pre/no/"> leads to /pre/no/, where nothing is.',
    '/pre/_redirects: /pre/no/ leads to /pre/no/, where nothing is.',
    '/pre/manifest.webmanifest: /icon.png leads to /icon.png, which is outside of /pre/.',
    '/pre/sitemap.xml: https://small.example/pre/no/ leads to /pre/no/, where nothing is.',
    '/pre/x.css: no.css leads to /pre/no.css, where nothing is.',
    '/pre/x.css: no.png leads to /pre/no.png, where nothing is.',
  ])
})

test('the page for missing addresses is shown everywhere: its links start with a slash', () => {
  expect(found('', { '404.html': wholePage('<a href="a/">A</a>') })).toEqual([
    '/pre/404.html: <a href="a/">A names "a/": this page is shown at every address, so it has to start with a slash.',
  ])
})
