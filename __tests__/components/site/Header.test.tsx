import { render, screen, within } from '@testing-library/react'
import { Header } from '@/components/site/Header'
import type { Page } from '@/lib/content'

const page = {
  title: 'Membership',
  address: '/membership/',
  source: 'content/membership/_index.md',
}

jest.mock('contentlayer/generated', () => ({
  allPages: [{ title: 'Membership', address: '/membership/', files: [], sections: [] }],
  site: {
    name: 'Example',
    language: 'en',
    legacy_origin: 'https://old.example',
    menu: [
      { label: 'Membership', url: '/membership/' },
      {
        label: 'About',
        items: [
          { label: 'Our team', url: '/team/' },
          { label: 'Members', url: '/membership' },
        ],
      },
      { label: 'Roadmap', url: 'https://elsewhere.example/roadmap/', badge: 'new' },
      { label: 'Work', url: '/work/', items: [{ label: 'Cases', url: '/cases/' }] },
      {
        label: 'Help',
        url: '/help/',
        items: [
          { label: 'All of it', url: '/help/' },
          { label: 'Joining', url: '/membership/#join' },
        ],
      },
      { label: 'Soon' },
    ],
    button: { label: 'Join', url: '/join/' },
  },
}))

const menu = () => within(screen.getByRole('navigation', { name: 'Main' }))

describe('the header', () => {
  it('leads home by the name of the site', () => {
    render(<Header />)
    expect(screen.getByRole('link', { name: 'Example' })).toHaveAttribute(
      'href',
      'https://old.example/',
    )
  })

  it('leads to pages that are here, and to the site of today for those that are not', () => {
    render(<Header />)
    expect(menu().getByRole('link', { name: 'Membership' })).toHaveAttribute('href', '/membership/')
    expect(menu().getByRole('link', { name: 'Join' })).toHaveAttribute(
      'href',
      'https://old.example/join/',
    )
  })

  it('marks the page that it stands on, in the row and in the menus', () => {
    render(<Header page={page as Page} />)
    const current = menu()
      .getAllByRole('link')
      .filter((link) => link.getAttribute('aria-current') === 'page')
    expect(current.map((link) => link.textContent?.trim())).toEqual(['Membership', 'Members'])
  })

  it('marks nothing where no page is', () => {
    render(<Header />)
    for (const link of menu().getAllByRole('link')) {
      expect(link).not.toHaveAttribute('aria-current')
    }
  })

  it('tells which menu of the row holds the page that it stands on', () => {
    render(<Header page={page as Page} />)
    const openers = menu().getAllByRole('button')
    expect(
      openers.map((opener) => [opener.textContent, opener.getAttribute('aria-current')]),
    ).toEqual([
      ['About', 'true'],
      ['Work', null],
      ['Help', null],
    ])
  })

  it('opens a menu by a button that the browser ties to it', () => {
    render(<Header />)
    const list = menu().getByRole('link', { name: 'Our team' }).closest('ul')
    expect(list).toHaveAttribute('popover', 'auto')
    expect(menu().getByRole('button', { name: 'About' })).toHaveAttribute('popovertarget', list?.id)
  })

  it('opens the sheet by a button that the browser ties to it', () => {
    render(<Header />)
    const sheet = screen.getByRole('navigation', { name: 'Main' })
    expect(screen.getByRole('button', { name: 'Menu' })).toHaveAttribute('popovertarget', sheet.id)
  })

  it('says a badge with the entry that it belongs to', () => {
    render(<Header />)
    expect(menu().getByRole('link', { name: 'Roadmap new' })).toBeInTheDocument()
  })

  it('keeps the address of an entry that opens a menu, as the first link in it', () => {
    render(<Header />)
    const list = menu().getByRole('link', { name: 'Cases' }).closest('ul')
    const links = within(list as HTMLElement).getAllByRole('link')
    expect(links.map((link) => link.textContent?.trim())).toEqual(['Work', 'Cases'])
  })

  it('keeps it once where its author put it into the menu', () => {
    render(<Header />)
    const list = menu().getByRole('link', { name: 'Joining' }).closest('ul')
    const links = within(list as HTMLElement).getAllByRole('link')
    expect(links.map((link) => link.textContent?.trim())).toEqual(['All of it', 'Joining'])
  })

  it('offers no menu where there is nothing in it', () => {
    render(<Header />)
    expect(menu().getByText('Soon')).toBeInTheDocument()
    expect(menu().queryByRole('button', { name: 'Soon' })).not.toBeInTheDocument()
  })
})
