import { render, screen, within } from '@testing-library/react'
import { Footer } from '@/components/site/Footer'
import type { Page } from '@/lib/content'
import { isFrameId } from '@/lib/content/ids'

jest.mock('contentlayer/generated', () => ({
  allPages: [],
  site: {
    name: 'Example',
    menu: [],
    long_name: 'The Example Organisation',
    email: 'hello@example.org',
    footer: [
      { title: 'Technical', links: [{ label: 'Documentation', url: 'https://docs.example' }] },
    ],
    social: [{ label: 'Mailing list', url: 'https://list.example' }],
    repository: 'https://github.com/example/site',
    licence: { label: 'CC BY 4.0', url: 'https://licence.example' },
  },
}))

const links = (name: string) =>
  within(screen.getByRole('navigation', { name })).getAllByRole('link')

describe('the footer', () => {
  beforeEach(() => {
    render(<Footer />)
  })

  it('says whose site it is, and how to reach them', () => {
    expect(screen.getByText('The Example Organisation')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'hello@example.org' })).toHaveAttribute(
      'href',
      'mailto:hello@example.org',
    )
  })

  it('has a landmark for each column, named by its title', () => {
    expect(links('Technical').map((link) => link.textContent)).toEqual(['Documentation'])
  })

  it('has a column with the places elsewhere', () => {
    expect(links('Follow us').map((link) => link.textContent)).toEqual(['Mailing list'])
  })

  it('keeps the ids of its titles for itself', () => {
    for (const name of ['Technical', 'Follow us']) {
      const id = screen.getByRole('navigation', { name }).getAttribute('aria-labelledby')
      expect(isFrameId(id ?? '')).toBe(true)
    }
  })

  it('links to the licence of the text', () => {
    expect(screen.getByRole('link', { name: 'CC BY 4.0' })).toHaveAttribute(
      'href',
      'https://licence.example',
    )
  })

  it('has nothing to edit where no page is', () => {
    expect(screen.queryByRole('link', { name: 'Edit this page' })).not.toBeInTheDocument()
  })

  it('adds no heading to those of the page', () => {
    expect(screen.queryByRole('heading')).not.toBeInTheDocument()
  })
})

describe('the footer of a page', () => {
  it('leads to where the page is edited', () => {
    render(<Footer page={{ source: 'membership/_index.md' } as Page} />)
    expect(screen.getByRole('link', { name: 'Edit this page' })).toHaveAttribute(
      'href',
      'https://github.com/example/site/edit/main/content/membership/_index.md',
    )
  })
})
