import { render, screen } from '@testing-library/react'
import { Inline } from '@/components/ui/Inline'
import { page } from './page'

jest.mock('contentlayer/generated', () => jest.requireActual('./page').generated)

describe('a line of Markdown', () => {
  it('shows emphasis, code and emoji codes', () => {
    const { container } = render(<Inline text="Ready *now*: `hub` :rocket:" />)
    expect(container).toHaveTextContent('Ready now: hub 🚀')
    expect(screen.getByText('now')).toHaveRole('emphasis')
    expect(screen.getByText('hub')).toHaveRole('code')
  })

  it('has links that lead where the page says', () => {
    render(<Inline text="See [how](report.pdf)" page={page} />)
    expect(screen.getByRole('link', { name: 'how' })).toHaveAttribute(
      'href',
      '/membership/report.pdf',
    )
  })

  it('has no links where it stands in one', () => {
    const { container } = render(<Inline text="See [*how*](report.pdf)" page={page} plain />)
    expect(screen.queryByRole('link')).not.toBeInTheDocument()
    expect(container).toHaveTextContent('See how')
  })

  it('does not take a number at its start for a list', () => {
    render(<Inline text="1. Join" />)
    expect(screen.queryByRole('list')).not.toBeInTheDocument()
    expect(screen.getByText('1. Join')).toBeVisible()
  })
})
