import { render } from '@testing-library/react'
import { Backdrop } from '@/components/sections/Backdrop'
import type { Design } from '@/lib/content'

jest.mock(
  'contentlayer/generated',
  () => jest.requireActual('@/__tests__/components/ui/page').generated,
)

type Image = NonNullable<NonNullable<Design['background']>['image']>

const filename = {
  name: 'sky.jpg',
  address: '/a/night sky.jpg',
  width: 1500,
  height: 1000,
  sources: [
    {
      type: 'image/avif',
      candidates: [
        { address: '/_media/sky-320.avif', width: 320 },
        { address: '/_media/sky-1500.avif', width: 1500 },
      ],
    },
  ],
}

function draw(image: Omit<Image, 'filename'> = {}, priority = false) {
  const { container } = render(<Backdrop image={{ filename, ...image }} priority={priority} />)
  const img = container.querySelector('img') as HTMLImageElement
  return { img, source: container.querySelector('source') }
}

describe('the picture behind a section', () => {
  it('is an ornament that is loaded from this site', () => {
    const { img } = draw()
    expect(img).toHaveAttribute('src', '/a/night%20sky.jpg')
    expect(img).toHaveAttribute('alt', '')
  })

  it('waits until it scrolls into view, unless its section is the first', () => {
    expect(draw().img).toHaveAttribute('loading', 'lazy')
    expect(draw({}, true).img).toHaveAttribute('loading', 'eager')
  })

  it('comes in a width that covers a section which is narrow and high', () => {
    // 30 rem high at 3 to 2.
    expect(draw().source).toHaveAttribute(
      'sizes',
      '(min-width:93.75rem) 93.75rem,(min-width:45rem) 100vw,45rem',
    )
  })

  it('is shown in its own size when the author writes "actual", which a smaller copy has not', () => {
    const { img, source } = draw({ size: 'actual' })
    expect(img.style.objectFit).toBe('none')
    expect(source).toBeNull()
  })

  it('is darkened without the text on it', () => {
    expect(draw({ filters: { brightness: 0.4 } }).img.style.filter).toBe('brightness(0.4)')
  })

  it('takes a position, and nothing but a position', () => {
    expect(draw({ position: '50% 20%' }).img.style.objectPosition).toBe('50% 20%')
    expect(draw({ position: 'url(//example.org)' }).img.outerHTML).not.toContain('example.org')
  })
})
