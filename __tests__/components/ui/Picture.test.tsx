import { render, screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { fixed, WINDOW } from '@/components/ui/breadth'
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

  it('is loaded at once, before other pictures, when it is seen first', () => {
    const { rerender } = render(<Picture picture={picture} alt="The model" priority />)
    expect(drawn()).toHaveAttribute('fetchpriority', 'high')
    rerender(<Picture picture={picture} alt="The model" />)
    expect(drawn()).not.toHaveAttribute('fetchpriority')
  })

  it('without a description is an ornament', () => {
    render(<Picture picture={picture} alt="" />)
    expect(screen.getByRole('presentation')).toBeInTheDocument()
  })
})

describe('a picture with smaller copies', () => {
  const candidates = [
    { address: '/_media/model 320.avif', width: 320 },
    { address: '/_media/model-1200.avif', width: 1200 },
  ]
  const sources = [
    { type: 'image/avif', candidates },
    { type: 'image/webp', candidates: [{ address: '/_media/model-1200.webp', width: 1200 }] },
  ]

  function sourcesDrawn(props: Partial<ComponentProps<typeof Picture>> = {}) {
    const { container } = render(
      <Picture picture={{ ...picture, sources }} alt="The model" {...props} />,
    )
    return [...container.querySelectorAll('picture > source')]
  }

  it('offers them by format, the best first, and its own file to browsers that know none', () => {
    const drawnSources = sourcesDrawn()
    expect(drawnSources.map((source) => source.getAttribute('type'))).toEqual([
      'image/avif',
      'image/webp',
    ])
    expect(drawnSources[0]).toHaveAttribute(
      'srcset',
      '/_media/model%20320.avif 320w, /_media/model-1200.avif 1200w',
    )
    expect(drawn().parentElement?.lastElementChild).toBe(drawn())
    expect(drawn()).toHaveAttribute('src', '/membership/my%20logo.svg')
    expect(drawn()).not.toHaveAttribute('srcset')
  })

  it('says how wide it is drawn: as its place allows, and never wider than its size', () => {
    const [source] = sourcesDrawn({ breadth: WINDOW })
    expect(source).toHaveAttribute('sizes', '(min-width:75rem) 75rem,100vw')
  })

  it('says the width that its author gives it', () => {
    const [source] = sourcesDrawn({ breadth: fixed(40), width: '320' })
    expect(source).toHaveAttribute('sizes', '20rem')
  })

  it('leaves browsers no choice where there is none', () => {
    const [, source] = sourcesDrawn()
    expect(source).toHaveAttribute('srcset', '/_media/model-1200.webp')
    expect(source).not.toHaveAttribute('sizes')
  })
})
