import { within } from '@testing-library/dom'
import { type Places, reportHtml } from '@/lib/preview/report'
import type { Report } from '@/lib/preview/types'
import { BROKEN, EXAMPLE, lines, PLACES, SAME } from './example'

/** The report as a browser without scripts has it. */
function open(report: Report, places?: Places) {
  // jsdom does not know the style sheets of today, and says so at length.
  const html = reportHtml(report, places).replace(/<style>.*<\/style>/s, '')
  document.documentElement.innerHTML = html
  return within(document.body)
}

/** What a person reads there, on one line. */
function textOf(element: Element | null | undefined): string {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
}

test('the title and the first heading say what changed', () => {
  const { getByRole } = open(EXAMPLE)
  const verdict = '2 pages changed, 1 added, 1 moved and 1 removed. 46 pages changed alike.'
  expect(document.title).toBe(`${verdict} fees-of-next-year`)
  expect(textOf(getByRole('heading', { level: 1 }))).toBe(verdict)
})

test('both sides are named, with their commits', () => {
  const { getByText } = open(SAME)
  expect(textOf(getByText('Before').parentElement)).toBe('Beforemain at 4f1d0c9')
  expect(textOf(getByText('After').parentElement)).toBe('Afterfees-of-next-year at b80c6a1')
})

test('a side that nobody named but by its commit is told by its first letters', () => {
  const { getByText } = open({ ...SAME, head: { ...SAME.head, ref: SAME.head.commit } })
  expect(textOf(getByText('After').parentElement)).toBe('Afterb80c6a1')
  expect(document.title).toBe('No page changed. b80c6a1')
})

test('where the proposed site is served, a report of no page leads to it as well', () => {
  const { getByRole } = open(SAME, PLACES)
  expect(getByRole('link', { name: 'Preview of the whole site' })).toHaveAttribute(
    'href',
    PLACES.after,
  )
})

test('a report in which nothing changed says so, and has no contents', () => {
  const { getByRole, queryByRole } = open(SAME)
  expect(textOf(getByRole('heading', { level: 1 }))).toBe('No page changed.')
  expect(textOf(getByRole('main'))).toBe('Both sites are the same, page for page.')
  expect(queryByRole('navigation')).toBeNull()
})

test('the contents count what is in the report, and lead to each part', () => {
  const { getByRole } = open(EXAMPLE)
  const links = within(getByRole('navigation', { name: 'Contents' })).getAllByRole('link')
  expect(links.map(textOf)).toEqual([
    'Got worse (3)',
    'Got better (1)',
    'Changed pages (2)',
    'Membership fees',
    'Tidewater Observatories',
    'Added pages (1)',
    'The harbour school',
    'Moved pages (1)',
    'Data policy',
    'Removed pages (1)',
    '/events/spring-meeting/',
    'Changed everywhere (46)',
    'Left out (1)',
  ])
  for (const link of links) {
    const part = document.querySelector(link.getAttribute('href') ?? '')
    expect(textOf(part)).toContain(textOf(link).replace(/ \(\d+\)$/, ''))
  }
})

test('what got worse stands before what got better, each by what it is about, with a link to its page', () => {
  const { getByRole } = open(EXAMPLE)
  const worse = getByRole('region', { name: 'Got worse' })
  expect(within(worse).getAllByRole('heading', { level: 3 }).map(textOf)).toEqual([
    'Links',
    'Accessibility',
    'Redirects',
  ])
  expect(within(worse).getAllByRole('listitem').map(textOf)).toEqual([
    '/membership/fees/: The link "How to join" leads to "/join/", where no page is.',
    '/events/harbour-school/: The picture "gauge.jpg" has no alternative text (image-alt).',
    'The old address "/spring/" leads nowhere any more.',
  ])
  expect(within(worse).getByRole('link', { name: '/membership/fees/' })).toHaveAttribute(
    'href',
    '#page-1',
  )
  const better = getByRole('region', { name: 'Got better' })
  expect(worse.compareDocumentPosition(better)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

test('a changed page has links to both of its sides, where they are served', () => {
  const { getByRole } = open(EXAMPLE, PLACES)
  const page = within(getByRole('article', { name: 'Membership fees' }))
  expect(page.getByRole('link', { name: /^Page before ?: Membership fees$/ })).toHaveAttribute(
    'href',
    'https://tidewater.example/membership/fees/',
  )
  expect(page.getByRole('link', { name: /^Page after ?: Membership fees$/ })).toHaveAttribute(
    'href',
    'https://previews.tidewater.example/pr/12/membership/fees/',
  )
})

test('a page has a link only to the side that it is on, and a moved one to where it was', () => {
  const { getByRole } = open(EXAMPLE, PLACES)
  const linksOf = (name: string) =>
    within(getByRole('article', { name }))
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'))
  expect(linksOf('The harbour school')).toEqual([`${PLACES.after}events/harbour-school/`])
  expect(linksOf('/events/spring-meeting/')).toEqual([`${PLACES.before}events/spring-meeting/`])
  expect(linksOf('Data policy')).toEqual([
    `${PLACES.before}about/data-policy/`,
    `${PLACES.after}data/policy/`,
  ])
})

test('where nothing is served, a report has no links but those within itself', () => {
  const { getAllByRole } = open(EXAMPLE)
  for (const link of getAllByRole('link')) expect(link.getAttribute('href')).toMatch(/^#/)
})

test('in a difference, words say what was removed and what was added', () => {
  const { getByRole } = open(EXAMPLE)
  const page = within(getByRole('article', { name: 'Membership fees' }))
  expect(page.getAllByRole('deletion').map(textOf)).toEqual([
    'Removed: A small observatory pays 1,200 euros a year, and may send one person to the general assembly.',
  ])
  expect(page.getAllByRole('insertion').map(textOf)).toEqual([
    'Added: A small observatory pays 1,350 euros a year, and may send two people to the general assembly.',
    'Added: Whoever joins after July pays half of the first year.',
  ])
  expect(page.getAllByRole('mark').map(textOf)).toEqual([
    '1,200 euros a year, and may send one person',
    '1,350 euros a year, and may send two people',
  ])
})

test('what did not change is folded, but for the lines around a change', () => {
  const { getByText } = open(EXAMPLE)
  const folded = getByText('4 lines are the same').parentElement
  expect(folded).not.toHaveAttribute('open')
  expect([...(folded?.querySelectorAll('li') ?? [])].map(textOf)).toEqual([
    'A large observatory pays 4,800 euros a year.',
    'It may send four people to the general assembly.',
    'Students',
    'Students pay nothing.',
  ])
})

test('the text of a page that is only on one side is folded as a whole', () => {
  const { getByText } = open(EXAMPLE)
  const folded = getByText('Its text: 6 lines').parentElement
  expect(folded).not.toHaveAttribute('open')
  expect(textOf(folded)).toContain('Added: From 7 to 18 September')
})

test('a changed page says what of it differs', () => {
  const { getByRole, getAllByText } = open(EXAMPLE)
  const page = getByRole('article', { name: 'Membership fees' })
  expect(textOf(page)).toContain('What differs: its text, its description.')
  expect(getAllByText(/What differs:/, { selector: 'article p' })).toHaveLength(2)
})

test('a page whose text is the same says so', () => {
  const { getByRole } = open(EXAMPLE)
  const page = getByRole('article', { name: 'Tidewater Observatories' })
  expect(textOf(page)).toContain('Its text is the same.')
})

test('a slider says which picture it is for, as there are many in a report', () => {
  open(EXAMPLE)
  expect(document.querySelector('#page-1 [type=range]')).toHaveAttribute(
    'aria-label',
    'Line between before and after: Membership fees, phone, light',
  )
})

test('each picture says which page, side, window and scheme it shows', () => {
  open(EXAMPLE)
  const pictures = [...document.querySelectorAll('#page-1 img')]
  expect(pictures).toHaveLength(12)
  expect(
    pictures.slice(0, 3).map((img) => [img.getAttribute('src'), img.getAttribute('alt')]),
  ).toEqual([
    ['./pictures/fees-phone-light-before.png', 'Before: Membership fees, phone, light'],
    ['./pictures/fees-phone-light-after.png', 'After: Membership fees, phone, light'],
    ['./pictures/fees-phone-light-difference.png', 'Difference: Membership fees, phone, light'],
  ])
})

test('one picture alone has nothing to choose', () => {
  open(EXAMPLE)
  const added = document.querySelector<HTMLElement>('#page-3')
  expect(added?.querySelectorAll('img')).toHaveLength(2)
  expect(added?.querySelector('input')).toBeNull()
})

test('a change of all pages is told once, and shown on an example', () => {
  const { getByRole, getAllByText } = open(EXAMPLE)
  const everywhere = getByRole('region', { name: 'Changed everywhere' })
  expect(textOf(everywhere)).toContain(
    '46 pages changed alike. What differs on them:the footerthe style',
  )
  expect(within(everywhere).getByRole('article', { name: 'About us' })).toBeDefined()
  expect(getAllByText('the footer')).toHaveLength(1)
})

test('of the examples of a change of all pages, only the first has a picture open', () => {
  const everywhere = { what: ['the style'], pages: 46, sample: ['/about/', '/membership/'] }
  const about = EXAMPLE.pages.filter(({ kind }) => kind === 'sample')
  const pages = [...about, ...about.map((page) => ({ ...page, address: '/membership/' }))]
  open({ ...SAME, everywhere, pages })
  const opened = [...document.querySelectorAll('article details[open]')]
  expect(opened.map((element) => element.closest('article')?.id)).toEqual(['sample-1'])
})

test('what was left out is listed', () => {
  const { getByRole } = open(EXAMPLE)
  expect(textOf(getByRole('region', { name: 'Left out' }))).toBe(
    'Left outPictures of 3 pages were not made: there are 8 pages at most.',
  )
})

test('a build that failed has its findings with their places, errors first, and what it printed, without colours', () => {
  const { getByRole } = open(BROKEN)
  expect(textOf(getByRole('heading', { level: 1 }))).toBe('The proposed site could not be built.')
  const findings = within(getByRole('region', { name: 'What the checker found' }))
  expect(findings.getAllByRole('listitem').map(textOf)).toEqual([
    'Error content/membership/fees.md:5:12There is no block "markdwon". Did you mean "markdown"? schema/unknown-block',
    'Warning content/membership/fees.md:4:9There is no page "/join/". Did you mean "/joining/"? link/missing',
  ])
  expect(
    getByRole('region', { name: 'What the build printed last' }).querySelector('pre')?.textContent,
  ).toBe('content/membership/fees.md:5:12  error  There is no block\n1 error in 2 files.')
})

test('a build that failed and printed nothing is not taken for one that changed nothing', () => {
  const failed = { side: 'head', output: ' \n', findings: undefined } as const
  const { getByRole } = open({ ...SAME, failed })
  expect(textOf(getByRole('main'))).toBe('The build printed nothing that says why.')
})

test('a build that failed without findings shows what it printed', () => {
  const failed = { side: 'base', output: 'The disk is full.', findings: undefined } as const
  const { getByRole, queryByRole } = open({ ...SAME, failed })
  expect(textOf(getByRole('main'))).toBe('What the build printed lastThe disk is full.')
  expect(queryByRole('region', { name: 'What the checker found' })).toBeNull()
})

test('a line that hides a turn of direction shows it', () => {
  const page = { kind: 'changed', address: '/', title: 'a', pictures: [] } as const
  const { getByRole } = open({
    ...SAME,
    changed: ['/'],
    pages: [{ ...page, text: lines('- pay\n+ pay\u202e') }],
  })
  expect(textOf(getByRole('insertion'))).toBe('Added: pay‹U+202E›')
})

test('how far a line of code is indented can be seen before and after', () => {
  const page = { kind: 'changed', address: '/', title: 'a', pictures: [] } as const
  const text = [
    { kind: 'removed', text: '  pip install' },
    { kind: 'added', text: '\tpip  install -e' },
  ] as const
  const { getByRole } = open({ ...SAME, changed: ['/'], pages: [{ ...page, text }] })
  expect(getByRole('deletion').textContent).toBe('Removed:   pip install')
  expect(getByRole('insertion').textContent).toBe('Added:   pip  install -e')
})

test('where a page looks as it did, a sentence says so in place of pictures', () => {
  const size = { width: 412, height: 900 }
  const pictures = [
    { window: 'phone', scheme: 'light', ...size },
    { window: 'phone', scheme: 'dark', ...size },
  ] as const
  const [page] = EXAMPLE.pages
  if (!page) throw new Error('The example has no page.')
  const { getByText, queryAllByRole } = open({ ...EXAMPLE, pages: [{ ...page, pictures }] })
  expect(getByText('Looks the same as before: phone, light; phone, dark.')).toBeTruthy()
  expect(queryAllByRole('img', { name: /^(?:Before|After|Difference)/ })).toEqual([])
})
