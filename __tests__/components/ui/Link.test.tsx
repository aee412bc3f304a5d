import { render, screen } from '@testing-library/react'
import { Link } from '@/components/ui/Link'
import { page } from './page'

jest.mock('contentlayer/generated', () => jest.requireActual('./page').generated)

const link = () => screen.getByRole('link')

describe('a link', () => {
  it.each([
    ['/join', '/join/'],
    ['../join/#prices', '/join/#prices'],
    ['report.pdf', '/membership/report.pdf'],
    ['#prices', '#prices'],
    ['/roadmap', 'https://old.example/roadmap'],
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['mailto:hello@example.org', 'mailto:hello@example.org'],
  ])('that is written %s leads to %s', (written, address) => {
    render(
      <Link href={written} page={page}>
        Read on
      </Link>,
    )
    expect(link()).toHaveAttribute('href', address)
  })

  it('opens where the visitor is', () => {
    render(<Link href="https://example.org">Read on</Link>)
    expect(link()).not.toHaveAttribute('target')
  })

  it('says that it opens a new tab, where its author wants one', () => {
    render(
      <Link href="https://example.org" newTab>
        Read on
      </Link>,
    )
    expect(link()).toHaveAccessibleName('Read on (opens in a new tab)')
    expect(link()).toHaveAttribute('target', '_blank')
    expect(link()).toHaveAttribute('rel', 'noopener')
  })

  it.each(['', 'javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x'])(
    'that leads nowhere safe (%j) is text',
    (written) => {
      const { container } = render(<Link href={written}>Read on</Link>)
      expect(screen.queryByRole('link')).not.toBeInTheDocument()
      expect(container.innerHTML).toBe('Read on')
    },
  )
})
