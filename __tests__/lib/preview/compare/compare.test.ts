import { encodeAddress } from '@/lib/percent'
import { compare } from '@/lib/preview/compare'
import { compared, FRAME, LEGACY, missing, NOTHING, type Page, redirect, stored } from './stored'

const LONG =
  'We lend every tool that we have to each person who comes to us on a Monday with a good plan.'
const HOME: Page = { title: 'Home', main: '<h1>Home</h1><p class="{class}">Welcome.</p>' }
const ABOUT: Page = { title: 'About', main: `<h1>About</h1><p class="{class}">${LONG}</p>` }
const TOOLS: Page = {
  title: 'Tools',
  main: '<h1>Tools</h1><ul class="{class}"><li>A saw.</li></ul>',
}
const SITE = { '/': HOME, '/about/': ABOUT, '/tools/': TOOLS }

const changing = (address: keyof typeof SITE, change: Partial<Page>) => ({
  ...SITE,
  [address]: { ...SITE[address], ...change },
})

describe('the same site', () => {
  it('is not changed by hashes, dates of Git, or what is made from pages', async () => {
    const dated = Object.fromEntries(
      Object.entries(SITE).map(([address, page]) => [address, { ...page, dateModified: '2027' }]),
    )
    expect(await compared(stored(SITE), stored(dated))).toEqual(NOTHING)
  })

  it('is not changed by another hash in the name of a file that has the same bytes', async () => {
    const site = (hash: string) =>
      stored(
        changing('/tools/', { main: `<img src="/_media/saw-640-${hash}.webp" alt="A saw">` }),
        {},
        { [`_media/saw-640-${hash}.webp`]: 'a saw' },
      )
    expect(await compared(site('0a1b2c3d'), site('4e5f6a7b'))).toEqual(NOTHING)
  })

  it('is not changed by classes and properties that have other names', async () => {
    const site = (a: string, b: string) =>
      stored(
        changing('/tools/', {
          main: `<p class="${a} ${b}">A</p>`,
          css: `:root{--${a}:red}.${a}{color:var(--${a})}.${b}{top:0}`,
        }),
      )
    expect(await compared(site('x', 'y'), site('y', 'x'))).toEqual(NOTHING)
  })

  it('is not changed by the order of attributes and classes', async () => {
    const site = (head: string, main: string) =>
      stored(changing('/tools/', { head, main, css: '.x{top:0}.y{left:0}' }))
    expect(
      await compared(
        site(
          '<link rel="icon" href="/a.svg"><meta name="theme-color" media="print" content="red">',
          '<p class="x y">A</p><img src="/a.png" alt="A saw">',
        ),
        site(
          '<link href="/a.svg" rel="icon"><meta content="red" media="print" name="theme-color">',
          '<p class="y x">A</p><img alt="A saw" src="/a.png">',
        ),
      ),
    ).toEqual(NOTHING)
  })
})

describe('a page is changed', () => {
  it.each<[string, Partial<Page>]>([
    ['by a word of its text', { main: '<h1>Tools</h1><ul class="{class}"><li>A plane.</li></ul>' }],
    ['by its title', { title: 'Our tools' }],
    ['by a mark that it is a draft', { mark: '<p>Draft</p>' }],
    ['by a description', { head: '<meta name="description" content="Tools.">' }],
    ['by a rule that it alone has', { css: 'li{color:red}' }],
    [
      'by another level of a heading',
      { main: '<h2>Tools</h2><ul class="{class}"><li>A saw.</li></ul>' },
    ],
    ['by a script that it alone has', { head: '<script>more()</script>' }],
  ])('%s', async (_, change) => {
    expect(await compared(stored(SITE), stored(changing('/tools/', change)))).toEqual({
      ...NOTHING,
      changed: ['/tools/'],
    })
  })

  it.each([
    ['the space between two words', '<p>foot<b>ball</b></p>', '<p>foot <b>ball</b></p>'],
    ['the space before a comma', '<p>A saw , a plane</p>', '<p>A saw, a plane</p>'],
    ['the indentation of code', '<pre>if a:\n  b\nc</pre>', '<pre>if a:\n  b\n  c</pre>'],
    ['an empty line in code', '<pre>a\nb</pre>', '<pre>a\n\nb</pre>'],
  ])('by %s', async (_, before, after) => {
    const site = (main: string) => stored(changing('/tools/', { main }))
    expect((await compare(site(before), site(after))).why).toEqual({ '/tools/': ['its text'] })
  })

  it('by classes that two of its elements exchange', async () => {
    const site = (one: string, other: string) =>
      stored(
        changing('/tools/', {
          main: `<b class="x">1</b><i class="y">2</i><p class="${one}">A</p><p class="${other}">B</p>`,
          css: '.x{color:red}.y{color:blue}',
        }),
      )
    expect(await compared(site('x', 'y'), site('y', 'x'))).toEqual({
      ...NOTHING,
      changed: ['/tools/'],
    })
  })

  it.each([
    ['a picture that keeps its name', '<img src="/tools/saw.svg" alt="A saw">'],
    ['a file that it links to', '<a href="saw.svg">The plan</a>'],
  ])('by %s, and says so', async (_, main) => {
    const site = (bytes: string) =>
      stored(changing('/tools/', { main }), {}, { 'tools/saw.svg': bytes })
    const found = await compare(site('<svg/>'), site('<svg></svg>'))
    expect(found.why).toEqual({ '/tools/': expect.arrayContaining(['its pictures and files']) })
  })

  it.each(['R&D plan, final.pdf', 'ä (1).pdf', 'it\'s + "all".pdf', '100%.pdf'])(
    'by a file that is called %s',
    async (name) => {
      const href = encodeAddress(`/tools/${name}`).replaceAll('&', '&amp;')
      const site = (bytes: string) =>
        stored(
          changing('/tools/', { main: `<a href="${href}">Plan</a>` }),
          {},
          { [`tools/${name}`]: bytes },
        )
      expect((await compare(site('a'), site('b'))).why).toEqual({
        '/tools/': ['its pictures and files'],
      })
    },
  )

  it('by another icon, and says that it is one', async () => {
    const site = (d: string) =>
      stored(changing('/tools/', { main: `<p><svg><path d="${d}"></path></svg> A saw</p>` }))
    expect((await compare(site('M0 0h9'), site('M0 0v9'))).why).toEqual({
      '/tools/': ['its drawings'],
    })
  })

  it('by its own words while the rest of the site changes too', async () => {
    const head = changing('/tools/', { main: '<h1>Tools</h1><p>All.</p>' })
    const frame = { footer: 'None are.', css: 'body{color:#654321}' }
    expect(await compared(stored(SITE), stored(head, frame))).toEqual({
      ...NOTHING,
      changed: ['/tools/'],
      everywhere: ['the footer', 'the style'],
    })
  })

  it('by a rule of its block while the colour of the site changes too', async () => {
    const site = (css: string, colour: string) =>
      stored(changing('/tools/', { css }), { css: `body{color:${colour}}` })
    expect(await compared(site('li{top:10px}', '#111'), site('li{top:20px}', '#222'))).toEqual({
      ...NOTHING,
      changed: ['/tools/'],
      everywhere: ['the style'],
    })
  })

  it.each([
    ['a rule', 'main{background:red}', 'style'],
    ['what no page has', 'video{top:0}', undefined],
  ])('or not, by %s in a sheet that it loads', async (_, rule, part) => {
    const site = (name: string, css: string) =>
      stored(
        changing('/tools/', {
          head: `<link rel="stylesheet" href="/_next/static/chunks/${name}.css">`,
        }),
        {},
        { [`_next/static/chunks/${name}.css`]: css },
      )
    const found = await compare(site('0a1b', 'li{top:0}'), site('2c3d', `li{top:0}${rule}`))
    expect(found.why).toEqual(part ? { '/tools/': [`its ${part}`] } : {})
  })

  it('by a picture behind its text that keeps its name', async () => {
    const site = (bytes: string) =>
      stored(
        changing('/tools/', { css: 'main{background:url(/tools/saw.png)}' }),
        {},
        { 'tools/saw.png': bytes },
      )
    expect((await compare(site('a'), site('b'))).why).toEqual({ '/tools/': ['its style'] })
  })

  it('also when it cannot be compared, and says why', async () => {
    const broken = { head: '<script>self.__next_f.push([1,"0:{\\n"])</script>' }
    const [base, head] = [
      changing('/tools/', broken),
      changing('/tools/', { ...broken, title: 'T' }),
    ]
    const { changed, why } = await compare(stored(base), stored(head))
    expect(changed).toEqual(['/tools/'])
    expect(why?.['/tools/']?.[0]).toMatch(/^It could not be compared: /)
  })
})

describe('what all pages show is told once', () => {
  it.each([
    [
      'an entry of the menu',
      { menu: [...FRAME.menu, { label: 'Tools', url: '/tools/' }] },
      'the header',
    ],
    ['the name of an entry', { menu: [{ label: 'Start', url: '/' }] }, 'the header'],
    ['the footer', { footer: 'None.' }, 'the footer'],
    ['a colour', { css: 'body{color:red}' }, 'the style'],
    ['a script', { script: 'theme(2)' }, 'the scripts'],
    ['the name of the site', { name: 'The Site' }, 'the metadata'],
  ])('%s', async (_, frame, part) => {
    const { everywhere, ...lists } = await compare(stored(SITE), stored(SITE, frame))
    expect(lists).toEqual({ added: [], removed: [], changed: [], moved: [], why: {} })
    expect(everywhere).toEqual({
      what: [part],
      pages: 3,
      sample: ['/', '/about/', '/tools/'],
    })
  })

  it('the language of a header, on the pages of other languages alone', async () => {
    const spoken = (language: string) =>
      stored(SITE, { head: (address) => (address === '/' ? '' : ` lang="${language}"`) })
    expect(await compared(spoken('en-GB'), spoken('en-US'))).toEqual({
      ...NOTHING,
      everywhere: ['the header'],
    })
  })

  it('but not the header of one page, and not the name of its content file', async () => {
    const edited = (file: string) =>
      stored(SITE, {
        footer: `<a href="https://github.example/a/b/edit/main/${file}">Edit</a>`,
        head: (address) => (address === '/tools/' ? ` lang="${file.slice(0, 2)}"` : ''),
      })
    expect(await compared(edited('en.md'), edited('fr/_index.md'))).toEqual({
      ...NOTHING,
      changed: ['/tools/'],
    })
  })

  it('a file of the site that keeps its name', async () => {
    const head = '<link rel="icon" href="/favicon.ico">'
    const pages = Object.fromEntries(
      Object.entries(SITE).map(([address, page]) => [address, { ...page, head }]),
    )
    const site = (bytes: string) => stored(pages, {}, { 'favicon.ico': bytes })
    expect(await compared(site('a'), site('b'))).toEqual({ ...NOTHING, everywhere: ['the icons'] })
  })

  it('markup that all pages draw in another way, as long as they say the same', async () => {
    const drawn = (tag: string) =>
      Object.fromEntries(
        Object.entries(SITE).map(([address, page]) => [
          address,
          { ...page, main: `<${tag}>${page.main}</${tag}>` },
        ]),
      )
    expect(await compared(stored(drawn('div')), stored(drawn('section')))).toEqual({
      ...NOTHING,
      everywhere: ['the markup'],
    })
  })

  it('the menu of a site of one page', async () => {
    const one = { '/': HOME }
    expect(await compared(stored(one), stored(one, { menu: [] }))).toEqual({
      ...NOTHING,
      everywhere: ['the header'],
    })
  })

  it.each([1, 2])('the words of a page never, not even where there is %s', async (count) => {
    const pages = (word: string) =>
      Object.fromEntries(
        Object.entries(SITE)
          .slice(0, count)
          .map(([address, page]) => [address, { ...page, main: `<p>${word}</p>` }]),
      )
    const found = await compared(stored(pages('One')), stored(pages('Two')))
    expect(found).toEqual({ ...NOTHING, changed: Object.keys(SITE).slice(0, count) })
  })
})

it('where there are two pages, other markup on both is the change of each', async () => {
  const drawn = (tag: string) => ({
    '/': { ...HOME, main: `<${tag}>${HOME.main}</${tag}>` },
    '/about/': { ...ABOUT, main: `<${tag}>${ABOUT.main}</${tag}>` },
  })
  const found = await compared(stored(drawn('div')), stored(drawn('section')))
  expect(found).toEqual({ ...NOTHING, changed: ['/', '/about/'] })
})

it('a paragraph more, with the classes of another one, is other text and not another style', async () => {
  const site = (more: string) =>
    stored(changing('/tools/', { main: `<p class="x">A.</p>${more}`, css: '.x{top:0}' }))
  expect((await compare(site(''), site('<p class="x">B.</p>'))).why).toEqual({
    '/tools/': ['its text'],
  })
})

describe('pages that come, go and move', () => {
  const linking = (href: string) => ({
    ...changing('/', { main: `<p><a href="${href}">More</a></p>` }),
    '/404.html': missing(),
  })

  it('a page that came is added, and the page that links to it stays as it was', async () => {
    const base = linking(`${LEGACY}/more/`)
    const head = { ...linking('/more/'), '/more/': ABOUT }
    expect(await compared(stored(base), stored(head))).toEqual({ ...NOTHING, added: ['/more/'] })
  })

  it('a page that went is removed, and the page that links to it stays as it was', async () => {
    const { '/about/': _, ...left } = linking(`${LEGACY}/about/`)
    expect(await compared(stored(linking('/about/')), stored(left))).toEqual({
      ...NOTHING,
      removed: ['/about/'],
    })
  })

  const without = (...gone: string[]) =>
    Object.fromEntries(Object.entries(SITE).filter(([address]) => !gone.includes(address)))

  it('a page with the same words at another address has moved, its pictures with it', async () => {
    const at = (address: string) => ({
      ...ABOUT,
      main: `<p>Us.</p><img src="${address}us.png" alt="Us">`,
    })
    const base = stored({ ...SITE, '/about/': at('/about/') }, {}, { 'about/us.png': 'us' })
    const head = stored({ ...without('/about/'), '/us/': at('/us/') }, {}, { 'us/us.png': 'us' })
    expect(await compared(base, head)).toEqual({
      ...NOTHING,
      moved: [{ from: '/about/', to: '/us/' }],
    })
  })

  it('a page that moved and was edited a little has moved', async () => {
    const edited = { ...ABOUT, main: ABOUT.main.replace('Monday', 'Tuesday') }
    const head = stored({ ...without('/about/'), '/us/': edited })
    expect((await compared(stored(SITE), head)).moved).toEqual([{ from: '/about/', to: '/us/' }])
  })

  it('a page with other words at another address is another page', async () => {
    const other = {
      ...ABOUT,
      main: '<h1>About</h1><p>Nobody has written this down for you yet, so ask at the desk.</p>',
    }
    const found = await compared(stored(SITE), stored({ ...without('/about/'), '/us/': other }))
    expect(found).toEqual({ ...NOTHING, added: ['/us/'], removed: ['/about/'] })
  })

  it('an alias says that a page has moved, whatever it says now; links to it follow, and the alias is no page', async () => {
    const other = { ...ABOUT, main: '<h1>Us</h1>' }
    const base = linking('/about/')
    const { '/about/': _, ...left } = linking('/us/')
    const head = { ...left, '/us/': other, '/about/': redirect('/us/') }
    expect(await compared(stored(base), stored(head))).toEqual({
      ...NOTHING,
      moved: [{ from: '/about/', to: '/us/' }],
    })
  })

  it('an alias more or less is no change of any page, not even of one that links to it', async () => {
    const none = linking(`${LEGACY}/old/#saws`)
    const one = { ...linking('/tools/#saws'), '/old/': redirect('/tools/') }
    expect(await compared(stored(none), stored(one))).toEqual(NOTHING)
    expect(await compared(stored(one), stored(none))).toEqual(NOTHING)
  })

  it.each(['https://evil.example/more/', 'http://legacy.example/more/'])(
    'a link that leads to %s is another one, whatever page came or went at that path',
    async (href) => {
      const came = { ...linking(href), '/more/': ABOUT }
      const base = linking(`${LEGACY}/more/`)
      expect(await compared(stored(base), stored(came))).toEqual({
        ...NOTHING,
        added: ['/more/'],
        changed: ['/'],
      })
      const was = { ...linking('/more/'), '/more/': ABOUT }
      expect(await compared(stored(was), stored(linking(href)))).toEqual({
        ...NOTHING,
        removed: ['/more/'],
        changed: ['/'],
      })
    },
  )

  it('the page for missing addresses follows the list of pages, and is changed by its own words', async () => {
    const base = stored({ ...SITE, '/404.html': missing('Nothing.', 'about') })
    const more = { ...SITE, '/more/': TOOLS, '/404.html': missing('Nothing.', 'about', 'more') }
    expect(await compared(base, stored(more))).toEqual({ ...NOTHING, added: ['/more/'] })
    const worded = { ...SITE, '/404.html': missing('Nobody.', 'about') }
    expect(await compared(base, stored(worded))).toEqual({ ...NOTHING, changed: ['/404.html'] })
    const both = { ...more, '/404.html': missing('Nobody.', 'about', 'more') }
    expect(await compared(base, stored(both))).toEqual({
      ...NOTHING,
      added: ['/more/'],
      changed: ['/404.html'],
    })
  })
})

describe('a page that keeps the runtime', () => {
  /** Its payload has the menu, as React draws it, and what a component of it is given. */
  const keeping = (data: string, entry: object): Record<string, Page> => {
    const row = JSON.stringify(['$', 'a', null, { ...entry, data }])
    const script = `self.__next_f.push([1,${JSON.stringify(`0:${row}\n`)}])`
    return { ...SITE, '/tools/': { ...TOOLS, head: `<script>${script}</script>` } }
  }
  const HOMEWARD = { label: 'Home', url: '/' }

  it('is changed by what its scripts alone are given', async () => {
    const [one, two] = [keeping('one', HOMEWARD), keeping('two', HOMEWARD)]
    expect(await compared(stored(one), stored(two))).toEqual({ ...NOTHING, changed: ['/tools/'] })
  })

  it('is not changed by a menu, which is in the data of its scripts as well', async () => {
    const here = { label: 'Here', url: '/tools/' }
    const base = stored(keeping('one', HOMEWARD), { menu: [HOMEWARD] })
    const head = stored(keeping('one', { ...here, 'aria-current': 'page' }), { menu: [here] })
    expect(await compared(base, head)).toEqual({ ...NOTHING, everywhere: ['the header'] })
  })
})
