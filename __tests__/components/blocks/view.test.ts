import { viewOf } from '@/components/blocks/markdown/view'
import type { SectionOf } from '@/lib/content'

type Section = SectionOf<'markdown'>

const CTA = '{{< cta cta_text="Go" cta_link="/go" >}}'
const first = { isFirstTitled: true }
const later = { isFirstTitled: false }

const section = (rest: Partial<Section> = {}): Section => ({ block: 'markdown', ...rest })
const saying = (text: string) => section({ content: { text } })

describe('the view of a markdown section', () => {
  it('is prose where nothing else is said', () => {
    expect(viewOf(section(), later)).toBe('prose')
  })

  it('is a hero where the first title of the page is', () => {
    expect(viewOf(section({ content: { title: 'Title' } }), first)).toBe('hero')
  })

  it('is commitments where the id says so, even for the first title', () => {
    expect(viewOf(section({ id: 'commitments' }), first)).toBe('commitments')
  })

  it('is a call to action where the text is nothing but a cta, whatever the id', () => {
    expect(viewOf({ ...saying(CTA), id: 'commitments' }, first)).toBe('cta')
  })

  it('does not mind white space around the cta', () => {
    expect(viewOf(saying(`\n  ${CTA}\n\n`), later)).toBe('cta')
  })

  it('knows a cta in either delimiter', () => {
    expect(viewOf(saying('{{% cta cta_text="Go" cta_link="/go" %}}'), later)).toBe('cta')
  })

  it.each([
    ['a word before it', `Well: ${CTA}`],
    ['a word after it', `${CTA} or not`],
    ['another cta', `${CTA}\n\n${CTA}`],
    ['another shortcode', `${CTA}\n\n{{< figure src="a.png" >}}`],
  ])('is prose where the text has a cta and %s', (_, text) => {
    expect(viewOf(saying(text), later)).toBe('prose')
  })

  it.each([
    ['a shortcode of another name', '{{< figure src="a.png" >}}'],
    ['a cta that is shown, not run', '{{</* cta cta_text="Go" cta_link="/go" */>}}'],
    ['no text at all', ''],
  ])('is prose where the text is %s', (_, text) => {
    expect(viewOf(saying(text), later)).toBe('prose')
  })

  it.each(['hero', 'prose', 'commitments', 'cta'] as const)(
    'is %s where the author says so',
    (view) => {
      const asked = { ...saying(CTA), id: 'commitments', design: { view } }
      expect(viewOf(asked, first)).toBe(view)
    },
  )
})
