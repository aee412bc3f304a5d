import { render, screen } from '@testing-library/react'
import { Picture } from '@/components/ui/Picture'

jest.mock('contentlayer/generated', () => jest.requireActual('./page').generated)

const picture = { address: '/membership/my logo.svg', width: 1200, height: 600 }
const drawn = () => screen.getByRole('img', { name: 'The model' })

describe('a picture', () => {
  it('has an address, a description and a size', () => {
    render(<Picture picture={picture} alt="The model" />)
    expect(drawn()).toHaveAttribute('src', '/membership/my%20logo.svg')
    expect(drawn()).toHaveAttribute('width', '1200')
    expect(drawn()).toHaveAttribute('height', '600')
  })

  it('waits until it scrolls into view', () => {
    render(<Picture picture={picture} alt="The model" />)
    expect(drawn()).toHaveAttribute('loading', 'lazy')
  })

  it('does not wait when it is seen first', () => {
    render(<Picture picture={picture} alt="The model" priority />)
    expect(drawn()).toHaveAttribute('loading', 'eager')
  })

  it.each([
    [{ width: '300' }, 300, 150],
    [{ height: '300' }, 600, 300],
    [{ width: 300, height: 300 }, 300, 300],
    [{ width: '300px' }, 300, 150],
    [{ width: '80%' }, 1200, 600],
    [{ width: '' }, 1200, 600],
    [{ width: '0' }, 1200, 600],
  ])('that is to have the size %j is drawn with %i by %i pixels', (size, width, height) => {
    render(<Picture picture={picture} alt="The model" {...size} />)
    expect(drawn()).toHaveAttribute('width', String(width))
    expect(drawn()).toHaveAttribute('height', String(height))
  })

  it('without a description is an ornament', () => {
    render(<Picture picture={picture} alt="" />)
    expect(screen.getByRole('presentation')).toBeInTheDocument()
  })
})
