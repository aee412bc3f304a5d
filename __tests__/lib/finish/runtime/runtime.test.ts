/** @jest-environment node */
import { parseDocument } from '@/lib/finish/dom'
import { refuseRemains } from '@/lib/finish/runtime'
import {
  builtBy,
  finished,
  inScript,
  LOADER,
  manifestOf,
  nextPage,
  STATIC,
  unchanged,
} from './next'

const CLIENT = `${STATIC}2:I[3,[],"Counter"]\n`
/** The page of `nextPage` without Next. */
const left = (body: string, head = '', files = '/_next/') =>
  `<!DOCTYPE html><html lang="en"><head><link rel="stylesheet" href="${files}static/chunks/c.css"><title>A page</title>${head}</head><body>${body}</body></html>`

describe('a page without client components', () => {
  test('loses all that is there for the runtime, and nothing else', () => {
    const body = '<main><h1>Hello<!-- --> you</h1><!--$--><p hidden="">Done</p><!--/$--></main>'
    expect(finished(nextPage({ body }))).toEqual({
      html: left('<main><h1>Hello you</h1><p hidden="">Done</p></main>'),
      keeps: undefined,
    })
  })

  test.each([
    ['a script', '<script>document.title = "self"</script>'],
    ['a script that says $RC', '<script>jQuery("$RC(\\"B:0\\",\\"S:0\\") is mine")</script>'],
    ['a script from elsewhere', '<script src="https://example.org/next/a.js"></script>'],
    ['a module', '<script type="module">import "/own.js"</script>'],
    [
      'linked data that names the queue',
      '<script type="application/ld+json">{"name":"self.__next_f.push([1,1])"}</script>',
    ],
    [
      'data in the words of the queue',
      '<script type="text/plain">self.__next_f.push([1,"1:I[3,[],\\"Counter\\"]\\n"])</script>',
    ],
    ['rules', '<script type="speculationrules">{"prefetch":[]}</script>'],
    [
      'code that shows the queue',
      '<code>&lt;script&gt;self.__next_f.push([1,"1:I[3]"])&lt;/script&gt;</code>',
    ],
    ['a preload of a picture', '<link rel="preload" as="image" type="image/avif" href="/a">'],
    ['a preload of its own', '<link rel="preload" as="script" href="/own.js">'],
    ['a comment of its own', '<!-- mine -->'],
    ['a hidden part with words', '<div hidden=""><p>One</p><p>Two</p></div>'],
    ['a hidden part', '<div hidden=""></div><div hidden="" id="x"><!-- mine --></div>'],
    ['a <pre> that begins with an empty line', '<pre>\n\ntext</pre>'],
  ])('keeps what is its own: %s', (_name, body) => {
    expect(finished(nextPage({ body }))).toEqual({ html: left(body), keeps: undefined })
  })

  test.each([
    ['/some/prefix', '/some/prefix', '/some/prefix/_next/'],
    ['', 'https://cdn.example/files', 'https://cdn.example/files/_next/'],
    ['/some/prefix', '/other', '/other/_next/'],
  ])('loses them under the path "%s" with files at "%s"', (basePath, assetPrefix, files) => {
    const html = nextPage({ files, body: '<p>Text</p>' }).replaceAll('.js" ', '.js?dpl=abc" ')
    expect(finished(html, builtBy({ basePath, assetPrefix }))).toEqual({
      html: left('<p>Text</p>', '', files),
      keeps: undefined,
    })
  })

  test('keeps a hidden part with a name, which held marks', () => {
    const body = '<div hidden="" id="x"><!--$--><!--/$--></div>'
    expect(finished(nextPage({ body })).html).toBe(left('<div hidden="" id="x"></div>'))
  })

  test('keeps an empty line at the beginning of a <pre> that held marks', () => {
    const body = '<pre><!--$-->\ntext<!--/$--></pre>'
    expect(finished(nextPage({ body })).html).toBe(left('<pre>\n\ntext</pre>'))
  })

  test('loses them where its words look like what Next writes', () => {
    const words = '\n1:I[3,[],"Counter"]\n</script><script>2:T5,é$h1'
    const bytes = Buffer.byteLength(words).toString(16)
    const payload = `${STATIC}2:T${bytes},${words}3:${JSON.stringify(`$${'$h1'}`)}\n`
    expect(finished(nextPage({ payload })).keeps).toBeUndefined()
  })
})

describe('a page keeps its runtime, as Next wrote it, and says why', () => {
  const cases: Record<string, [html: string, why: string, build?: ReturnType<typeof builtBy>]> = {
    'with a client component': [
      nextPage({ payload: CLIENT }),
      'It has client components: components/Counter.tsx.',
    ],
    'with more of them than are worth a line': [
      nextPage({
        payload: '0:I[4,[],""]\n1:I[5,[],""]\n2:I[6,[],""]\n3:I[7,[],""]\n4:I[8,[],""]\n',
      }),
      'It has client components: a.tsx, b.tsx, c.tsx and 2 more.',
      builtBy({
        files: {
          'server/app/x_client-reference-manifest.js': manifestOf(
            Object.fromEntries(
              ['b', 'a', 'c', 'd', 'e'].map((name, index) => [index + 4, `[project]/${name}.tsx`]),
            ),
          ),
        },
      }),
    ],
    'with a component that is not listed': [
      nextPage({ payload: `${STATIC}2:I[99,[],"Map"]\n` }),
      'It has a client component that Next does not list, 99 (Map).',
    ],
    'where one id means two files': [
      nextPage(),
      'It has client components: app/other.tsx.',
      builtBy({
        files: {
          'server/app/a_client-reference-manifest.js': manifestOf({
            1: '[project]/app/other.tsx',
          }),
        },
      }),
    ],
    'where a part failed': [
      nextPage({ payload: `${STATIC}2:E{"digest":"123"}\n` }),
      'React could not draw a part of it: {"digest":"123"}.',
    ],
    'that was the answer to a form': [
      nextPage().replace('.push([0])', '.push([0]);self.__next_f.push([2,null])'),
      'It was drawn as the answer to a form.',
    ],
    'with a payload of an unknown kind': [
      nextPage().replace(inScript([1, STATIC]), '[4,"x"]'),
      'A part of its payload is of an unknown kind.',
    ],
    'with a payload that is cut off': [
      nextPage({ payload: STATIC.slice(0, -1) }),
      'Its payload ends in the middle of a row.',
    ],
    'without a payload': [
      nextPage().replace(/<script>self.*?<\/script>/, ''),
      'It has scripts of Next, and no payload.',
    ],
    'with a payload that does not begin': [
      nextPage().replace(/<script>\(self.*?<\/script>/, ''),
      'It has scripts of Next, and no payload.',
    ],
    'with another way to load chunks': [
      nextPage().replace(LOADER, 'globalThis["TURBOPACK"]=more()'),
      'It has a script of Next that is not known here: globalThis["TURBOPACK"]=more()',
    ],
    'with an unknown script that fills the queue': [
      nextPage({ body: '<script>x=self.__next_f</script>' }),
      'It has a script of Next that is not known here: x=self.__next_f',
    ],
    'with scripts under a path that is not known': [
      nextPage({ files: '/elsewhere/_next/' }),
      'It has a script of Next that is not known here: /elsewhere/_next/static/chunks/b.js',
    ],
    'of the Pages Router': [
      '<!DOCTYPE html><title>A page</title><script id="__NEXT_DATA__" type="application/json">{}</script>',
      'It was made by the Pages Router, whose payload is not known here.',
    ],
    'that is not whole without scripts': [
      nextPage({ body: '<!--$?--><template id="B:0"></template>Wait<!--/$-->' }),
      'It has a Suspense boundary that React did not finish on the server.',
    ],
    'when the build was for another path': [
      nextPage(),
      'Next built for the path "/other", not for "".',
      { ...builtBy({ basePath: '/other' }), basePath: '' },
    ],
    'when the app runs code on every page': [
      nextPage(),
      'The app has an instrumentation-client file, which runs on every page.',
      builtBy({ app: ['src/instrumentation-client.ts'] }),
    ],
    'when a plugin does so': [
      nextPage(),
      'The app has an instrumentation-client file, which runs on every page.',
      builtBy({
        files: {
          'required-server-files.json': JSON.stringify({
            config: {
              basePath: '',
              assetPrefix: '',
              pageExtensions: ['ts'],
              instrumentationClientInject: ['a-plugin/client'],
            },
            appDir: '/none',
          }),
        },
      }),
    ],
    'when there is no list of components': [
      nextPage(),
      'LISTS',
      builtBy({ files: { 'server/app/page_client-reference-manifest.js': null } }),
    ],
    'when the list is of another shape': [
      nextPage(),
      "Next's list of client components is not the assignment that it was.",
      builtBy({ files: { 'server/app/page_client-reference-manifest.js': 'export default {}' } }),
    ],
  }
  test.each(Object.entries(cases))('%s', (_name, [html, why, build = builtBy()]) => {
    const expected =
      why === 'LISTS'
        ? `Next's lists of client components are not in ${build.buildDir}/server/app/.`
        : why
    expect(finished(html, build)).toEqual({ html: unchanged(html), keeps: expected })
  })
})

test('a build folder that cannot be read is no reason to keep the runtime, but an error', () => {
  const manifest = 'server/app/b_client-reference-manifest.js/a-file'
  expect(() => finished(nextPage(), builtBy({ files: { [manifest]: '' } }))).toThrow('EISDIR')
})

describe('a page that Next did not make', () => {
  test('stays as it is, without a build folder', () => {
    const html =
      '<!DOCTYPE html><html lang="en"><head><meta http-equiv="refresh" content="0; url=/next/"><script>a()</script></head><body><!-- --><div hidden=""></div></body></html>'
    const none = { exportDir: '/none', buildDir: '/none', basePath: '' }
    expect(finished(html, none)).toEqual({ html: unchanged(html), keeps: undefined })
  })
})

describe('a page that is served without the runtime', () => {
  const check = (html: string) => () => refuseRemains('a/index.html', parseDocument(html))

  test.each([
    ['<script src="/some/prefix/_next/static/chunks/a.js"></script>', 'a script of it'],
    ['<script src="/_next/static/chunks/a.js"></script>', 'a script of it'],
    ['<script>self.__next_f.push([1,""])</script>', 'a script of it'],
    ['<script>$RC("B:0","S:0")</script>', 'a script of it'],
    ['<template><script id="_R_"></script></template>', 'a script of it'],
    ['<link rel="preload" as="script" href="/some/prefix/_next/a.js">', 'the preload of a script'],
    ['<link rel="modulepreload" href="/some/prefix/_next/a.js">', 'the preload of a script'],
  ])('is refused where a part is left: %s', (html, what) => {
    expect(check(html)).toThrow(
      `a/index.html: Next's runtime was removed from the page, but ${what} is left.`,
    )
  })

  test('is let through where all is of the page', () => {
    expect(
      check(
        '<link rel="stylesheet" href="/some/prefix/_next/a.css"><script src="/next/a.js"></script><p>__next_f</p>',
      ),
    ).not.toThrow()
  })
})
