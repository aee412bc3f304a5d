/** @jest-environment node */
import { paramsOf } from '@/components/shortcodes/params'
import { componentOf } from '@/components/shortcodes/registry'
import { scan } from '@/lib/markdown/shortcodes'

jest.mock('contentlayer/generated', () => ({ allPages: [], site: {} }))
jest.mock('@/lib/schema/shortcodes', () => ({
  shortcodes: [
    { name: 'figure', inner: 'none' },
    { name: 'video', inner: 'none', positional: ['id', 'title'] },
  ],
}))

function params(text: string) {
  const [part] = scan(text, () => 'none').parts
  return part?.kind === 'shortcode' ? paramsOf(part) : undefined
}

describe('the parameters of a shortcode', () => {
  it('have the names that are written', () => {
    expect(params('{{< figure src="a.png" alt="A \\"b\\"" >}}')).toEqual({
      src: 'a.png',
      alt: 'A "b"',
    })
  })

  it('have the names of their places where none are written', () => {
    expect(params('{{< video abc "A film" more >}}')).toEqual({ id: 'abc', title: 'A film' })
  })

  it('are left out where their place has no name', () => {
    expect(params('{{< figure a.png >}}')).toEqual({})
  })
})

test.each(['vimeo', 'constructor', '__proto__', ''])('there is no shortcode "%s"', (name) => {
  expect(componentOf(name)).toBeUndefined()
})
