/** @jest-environment node */
import { readStyle, safeStyle } from '@/lib/markdown'

describe('a style', () => {
  test('of text, space, size, borders and layout is kept', () => {
    const css =
      'color: #fff; margin-top: -1rem; padding: 1rem 2rem; max-width: calc(100% - 2rem); ' +
      'border: 1px solid rgb(0 0 0 / 50%); display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); ' +
      'background: linear-gradient(90deg, var(--tint), oklch(50% 0.1 200)); float: inline-start; ' +
      'font-family: "Work Sans", serif; border-radius: 0.5em; flex: 1 1 0%; color: color-mix(in oklab, red 10%, blue) !important'
    const { declarations, removed } = readStyle(css)
    expect(removed).toEqual([])
    expect(Object.keys(declarations)).toHaveLength(12)
    expect(declarations.color).toBe('color-mix(in oklab, red 10%, blue) !important')
  })

  test.each([
    ['background: url(https://example.org/x.png)', 'background'],
    ['background: URL("x.png")', 'background'],
    ['background: u\\72l(x)', 'background'],
    ["background: image-set('x.png' 1x)", 'background'],
    ["background: -webkit-image-set('x.png' 1x)", 'background'],
    ["background: _image-set('x.png' 1x)", 'background'],
    ['background: cross-fade(url(x), red)', 'background'],
    ['background: element(#x)', 'background'],
    ['color: attr(data-x)', 'color'],
    ['color: env(x)', 'color'],
    ['width: expression(alert(1))', 'width'],
    ['font: @import', 'font'],
    ['width: calc(1px', 'width'],
    ['width: 1px)', 'width'],
    ['width: 1px) + (2px', 'width'],
    ['font-family: "a\\"b"', 'font-family'],
    ['font-family: "</style>"', 'font-family'],
  ])('that could load a file, or end where it should not, is left out: %s', (css, property) => {
    const { declarations, removed } = readStyle(css)
    expect(declarations[property]).toBeUndefined()
    expect(removed).not.toEqual([])
  })

  test.each([
    'position: fixed',
    'position: sticky',
    'inset: 0',
    'top: 0',
    'z-index: 9',
    'transform: scale(9)',
    'translate: 9px',
    'content: "x"',
    'cursor: none',
    'behavior: none',
    '-moz-binding: none',
    'animation: x 1s',
    'transition: all 1s',
    'filter: blur(9px)',
    'mask: none',
    'clip-path: none',
    'pointer-events: none',
    '--tint: red',
    'all: unset',
    'will-change: transform',
  ])('that could leave its place, or says nothing about its look, is left out: %s', (css) => {
    expect(readStyle(css)).toEqual({ declarations: {}, removed: [css.split(':')[0]] })
  })

  test.each(['not css', '/* never closed', '{}', '<b>'])(
    'that is not CSS is left out as a whole: %s',
    (css) => {
      expect(readStyle(css)).toEqual({ declarations: {}, removed: [css] })
    },
  )

  test('has nothing in it that ends a rule', () => {
    const { declarations } = readStyle('color: red } body { color: blue; width: 1px')
    expect(JSON.stringify(Object.values(declarations))).not.toMatch(/[{}]/)
  })

  test('can be empty', () => {
    expect(readStyle('')).toEqual({ declarations: {}, removed: [] })
    expect(readStyle(' ; ')).toEqual({ declarations: {}, removed: [] })
  })

  test('can have comments, and capital letters', () => {
    expect(readStyle('/* a; b: c */ COLOR: Red; /* d */')).toEqual({
      declarations: { color: 'Red' },
      removed: [],
    })
  })

  test('is for React what React calls it', () => {
    expect(safeStyle('margin-inline-start: 1rem; position: fixed; color: red')).toEqual({
      marginInlineStart: '1rem',
      color: 'red',
    })
  })
})
