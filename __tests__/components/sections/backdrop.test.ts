import { backdropStyle } from '@/components/sections/design'

const filename = { name: 'sky.jpg', address: '/a/night sky.jpg', width: 10, height: 10 }

describe('the picture behind a section', () => {
  it('is not there unless the author names one', () => {
    expect(backdropStyle({ color: 'red' })).toBeUndefined()
  })

  it('is loaded from its address on this site', () => {
    expect(backdropStyle({ image: { filename } })).toMatchObject({
      backgroundImage: 'url("/a/night%20sky.jpg")',
    })
  })

  it('is shown in its own size when the author writes "actual"', () => {
    expect(backdropStyle({ image: { filename, size: 'actual' } })).toMatchObject({
      backgroundSize: 'auto',
    })
  })

  it('is darkened without the text on it', () => {
    const image = { filename, filters: { brightness: 0.4 } }
    expect(backdropStyle({ image })).toMatchObject({ filter: 'brightness(0.4)' })
  })

  it('takes a position, and nothing but a position', () => {
    const at = (position: string) => backdropStyle({ image: { filename, position } })
    expect(at('50% 20%')).toMatchObject({ backgroundPosition: '50% 20%' })
    expect(JSON.stringify(at('url(//example.org)'))).not.toContain('example.org')
  })
})
