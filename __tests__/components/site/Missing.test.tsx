import { screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Missing } from '@/components/site/Missing'

jest.mock('contentlayer/generated', () => ({
  allPages: [{ title: 'Home', address: '/' }],
  site: {
    name: 'Example',
    menu: [],
    legacy_origin: 'https://old.example',
    email: 'hello@example.org',
  },
}))

const pages = [
  { title: 'Home', address: '/' },
  { title: 'Membership', address: '/membership/' },
  { title: 'A report', address: '/reports/2025/' },
]

describe('where no page is', () => {
  beforeEach(() => {
    document.body.innerHTML = renderToStaticMarkup(<Missing pages={pages} />)
  })

  it('says so', () => {
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('This page is not here')
  })

  it('leads home', () => {
    expect(screen.getByRole('link', { name: 'Go to the home page' })).toHaveAttribute('href', '/')
  })

  it('links to the pages that are here, without those deep inside', () => {
    const links = screen.getAllByRole('listitem').map((item) => item.textContent)
    expect(links).toEqual(['Membership'])
  })

  it('says whom to tell of a link that leads here', () => {
    expect(screen.getByRole('link', { name: 'hello@example.org' })).toHaveAttribute(
      'href',
      'mailto:hello@example.org',
    )
  })

  it('links to the site of today', () => {
    expect(screen.getByRole('link', { name: 'old.example' })).toHaveAttribute(
      'href',
      'https://old.example',
    )
  })
})
