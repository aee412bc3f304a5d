import { render, screen } from '@testing-library/react'
import { Frame } from '@/components/site/Frame'
import type { Page } from '@/lib/content'

jest.mock('contentlayer/generated', () => ({
  allPages: [],
  site: { name: 'Example', language: 'en', menu: [] },
}))

describe('the frame of a page', () => {
  beforeEach(() => {
    render(<Frame>What the page says</Frame>)
  })

  it('has one header, one main part and one footer', () => {
    expect(screen.getByRole('banner')).toBeInTheDocument()
    expect(screen.getByRole('main')).toHaveTextContent('What the page says')
    expect(screen.getByRole('contentinfo')).toBeInTheDocument()
  })

  it('lets the keyboard skip to what the page says, at its first stop', () => {
    const [first] = screen.getAllByRole('link')
    expect(first).toHaveAccessibleName('Skip to content')
    expect(first).toHaveAttribute('href', `#${screen.getByRole('main').id}`)
  })
})

describe('the design of a page', () => {
  it('is on the part that is its own', () => {
    const design = { css_class: 'of-my-own', css_style: 'letter-spacing: 0.1em' }
    render(<Frame page={{ address: '/', design } as Page}>Text</Frame>)
    expect(screen.getByRole('main')).toHaveClass('of-my-own')
    expect(screen.getByRole('main')).toHaveStyle('letter-spacing: 0.1em')
  })
})

describe('a page that only previews show', () => {
  it('says why, and that nobody else sees it, in a landmark', () => {
    render(
      <Frame page={{ address: '/', mark: 'Not public before 1 March 2027' } as Page}>Text</Frame>,
    )
    const mark = screen.getByRole('complementary', { name: 'Preview' })
    expect(mark).toHaveTextContent('Not public before 1 March 2027. Visitors do not see this page.')
    expect(screen.getByRole('main').compareDocumentPosition(mark)).toBe(
      Node.DOCUMENT_POSITION_PRECEDING,
    )
  })

  it('says it in the language of the site, also on a page in another one', () => {
    render(<Frame page={{ address: '/', mark: 'Draft', language: 'ar' } as Page}>Text</Frame>)
    const mark = screen.getByRole('complementary', { name: 'Preview' })
    expect(mark).toHaveAttribute('lang', 'en')
    expect(mark).toHaveAttribute('dir', 'ltr')
  })

  it('is the only one that does', () => {
    render(<Frame page={{ address: '/' } as Page}>Text</Frame>)
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument()
  })
})
