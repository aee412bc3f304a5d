import { render, screen } from '@testing-library/react'
import { page } from '@/__tests__/components/ui/page'
import { Cta } from '@/components/shortcodes/cta/Cta'

jest.mock(
  'contentlayer/generated',
  () => jest.requireActual('@/__tests__/components/ui/page').generated,
)

const draw = (params: Record<string, string>) =>
  render(<Cta params={params} page={page} level={3} />)

describe('a call to action', () => {
  it('leads where it says', () => {
    draw({ cta_text: 'See *all* options', cta_link: '/join', cta_new_tab: 'false' })
    const link = screen.getByRole('link', { name: 'See all options' })
    expect(link).toHaveAttribute('href', '/join/')
    expect(link).not.toHaveAttribute('target')
  })

  it('can have another link beside it', () => {
    draw({ cta_text: 'Join', cta_link: '/join', cta_alt_text: 'Ask us', cta_alt_link: '/contact' })
    expect(screen.getAllByRole('link')).toHaveLength(2)
    expect(screen.getByRole('link', { name: 'Ask us' })).toHaveAttribute(
      'href',
      'https://old.example/contact',
    )
  })

  it.each([
    ['true', 'Join (opens in a new tab)'],
    ['false', 'Join'],
    ['yes', 'Join (opens in a new tab)'],
    ['True', 'Join (opens in a new tab)'],
    ['no', 'Join'],
    ['maybe', 'Join'],
    ['', 'Join'],
  ])('with cta_new_tab="%s" is called "%s"', (cta_new_tab, name) => {
    draw({ cta_text: 'Join', cta_link: '/join', cta_new_tab })
    expect(screen.getByRole('link')).toHaveAccessibleName(name)
  })

  it('says of its other link as well that it opens a new tab', () => {
    draw({ cta_alt_text: 'Ask us', cta_alt_link: '/contact', cta_alt_new_tab: 'true' })
    expect(screen.getByRole('link')).toHaveAccessibleName('Ask us (opens in a new tab)')
  })

  it('has no link in its link', () => {
    draw({ cta_text: 'See [all](/all) options', cta_link: '/join' })
    expect(screen.getByRole('link')).toHaveAccessibleName('See all options')
  })

  it('without a link keeps its text', () => {
    draw({ cta_text: 'Join' })
    expect(screen.queryByRole('link')).not.toBeInTheDocument()
    expect(screen.getByText('Join')).toBeVisible()
  })

  it('without a text is nothing', () => {
    expect(draw({ cta_link: '/join' }).container).toBeEmptyDOMElement()
  })
})
