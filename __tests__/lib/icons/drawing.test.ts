/** @jest-environment node */
import fc from 'fast-check'
import { type Drawing, readDrawing } from '@/lib/icons/drawing'
import { ATTRIBUTES, ELEMENTS } from '@/lib/icons/drawing/shape'

function draw(inner: string, attributes = 'viewBox="0 0 24 24"'): Drawing {
  const drawing = readDrawing(
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`,
  )
  if ('problem' in drawing) throw new Error(drawing.problem)
  return drawing
}

function problem(inner: string, attributes?: string): string {
  try {
    draw(inner, attributes)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return 'no problem'
}

describe('an SVG file becomes shapes', () => {
  test('of every kind, with their places', () => {
    const { shapes } = draw(`
      <path d="M1 2h3"/><circle cx="1" cy="2" r="3"/><ellipse rx="1" ry="2"/><rect width="3" height="4" rx="1"/>
      <line x1="1" x2="2" stroke="#000"/><polyline points="1,2 3,4"/><polygon points="1 2 3 4 5 6"/>`)
    expect(shapes.map(({ element }) => element).sort()).toEqual([...ELEMENTS].sort())
    expect(shapes[0]).toEqual({ element: 'path', d: 'M1 2h3' })
    expect(shapes[3]).toEqual({ element: 'rect', width: '3', height: '4', rx: '1' })
  })

  test('with what their groups say about them', () => {
    const { shapes } = draw(
      `<g stroke-width="2" transform="translate(1 2)" opacity=".5" id="layer">
        <g stroke="black" transform="scale(2)" opacity="0.5"><path d="M0 0"/></g>
        <path d="M1 1" stroke="black" stroke-width="3"/>
      </g>`,
      'viewBox="0 0 24 24" fill="none" x="3" width="1em"',
    )
    const stroked = { element: 'path', fill: 'none', stroke: 'currentColor' }
    expect(shapes).toEqual([
      {
        ...stroked,
        d: 'M0 0',
        strokeWidth: '2',
        transform: 'translate(1 2) scale(2)',
        opacity: '0.25',
      },
      { ...stroked, d: 'M1 1', strokeWidth: '3', transform: 'translate(1 2)', opacity: '.5' },
    ])
  })

  test('with the paint of a style attribute, as drawing programs write it', () => {
    const { shapes } = draw(
      '<path style="fill:none;stroke:#000;stroke-dasharray:1,2;-inkscape-font:x" fill="red" d="M0 0"/>',
    )
    expect(shapes).toEqual([
      {
        element: 'path',
        d: 'M0 0',
        fill: 'none',
        stroke: 'currentColor',
        strokeDasharray: '1,2',
      },
    ])
  })

  test('without what nobody sees', () => {
    const { shapes } =
      draw(`<!-- a note --><title>Logo</title><desc>Words</desc><metadata><x/></metadata>
      <defs><linearGradient id="unused"/></defs><sodipodi:namedview pagecolor="#fff"/>
      <path d="M0 0h24v24H0z" fill="none"/><g style="display:none"><path d="M9 9"/></g>
      <path d="M5 5" visibility="hidden"/><path d="M1 1" id="a" class="b" data-c="d" inkscape:label="e"><title>T</title></path>`)
    expect(shapes).toEqual([{ element: 'path', d: 'M1 1' }])
  })

  test('after an XML declaration, a document type and a comment', () => {
    const drawing = readDrawing(
      '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><!-- x --><svg width="24px" height="12"><path d="M0 0"/></svg>',
    )
    expect(drawing).toEqual({ viewBox: '0 0 24 12', shapes: [{ element: 'path', d: 'M0 0' }] })
  })
})

describe('the colours of an SVG file', () => {
  test.each([
    ['none at all', '<path d="M0 0"/>'],
    ['one', '<path d="M0 0" fill="#1d4ef5"/><path d="M0 0" fill="#1D4EF5"/>'],
    [
      'black in several ways',
      '<path d="M0 0"/><path d="M0 0" fill="#000000"/><path d="M0 0" fill="rgb(0, 0, 0)"/>',
    ],
  ])('are that of the text when it has %s', (_what, inner) => {
    for (const { fill } of draw(inner).shapes) expect(fill).toBeUndefined()
  })

  test('are kept when there are several, because they tell its parts apart', () => {
    const { shapes } = draw(
      '<circle r="9"/><path d="M0 0" fill="#fff"/><path d="M1 1" fill="currentColor"/>',
    )
    expect(shapes.map(({ fill }) => fill)).toEqual(['#000', '#fff', 'currentColor'])
  })
})

describe('an SVG file that is more than shapes is refused, and the sentence says what to do', () => {
  test.each([
    [
      '<script>alert(1)</script><path d="M0 0"/>',
      'has <script> in it. An icon is made of plain shapes, such as paths and circles. Save it without.',
    ],
    [
      '<defs><style>.a{fill:red}</style></defs><path d="M0 0"/>',
      'has <style> in it. An icon is made of plain shapes, such as paths and circles. Save it with attributes such as fill="#000" instead of a style sheet.',
    ],
    [
      '<text>Words</text>',
      'has <text> in it. An icon is made of plain shapes, such as paths and circles. Turn the text into paths.',
    ],
    [
      '<image href="a.png"/>',
      'has <image> in it. An icon is made of plain shapes, such as paths and circles. Draw the picture as paths.',
    ],
    [
      '<use href="#a"/>',
      'has <use> in it. An icon is made of plain shapes, such as paths and circles. Put a copy of the shape in place of the reference.',
    ],
    [
      '<a href="javascript:alert(1)"><path d="M0 0"/></a>',
      'has <a> in it. An icon is made of plain shapes, such as paths and circles. Save it without.',
    ],
    [
      '<foreignObject><p>x</p></foreignObject>',
      'has <foreignObject> in it. An icon is made of plain shapes, such as paths and circles. Save it without.',
    ],
    [
      '<p>out of the drawing</p><path d="M0 0"/>',
      'has <p> in it. An icon is made of plain shapes, such as paths and circles. Save it without.',
    ],
    ['<path d="M0 0" onclick="alert(1)"/>', 'runs code (onclick). Save it without.'],
    [
      '<path d="M0 0" fill="url(#gradient)"/>',
      'has a fill that is a gradient or a pattern. Use a plain colour.',
    ],
    [
      '<path d="M0 0" style="fill:url(https://evil.example/)"/>',
      'has a fill that is a gradient or a pattern. Use a plain colour.',
    ],
    ['<path d="M0 0" clip-path="url(#a)"/>', 'uses clip-path. Save it as plain shapes.'],
    ['<path d="M0 0" style="filter:url(#a)"/>', 'uses filter. Save it as plain shapes.'],
    ['<path d="M0 0 <b>"/>', 'has a d that cannot be read: "M0 0 <b>".'],
    ['<path d="M0 0" fill="none"/>', 'draws nothing.'],
    ['', 'draws nothing.'],
    ['<g>'.repeat(500), 'has too many groups inside each other.'],
    ['<g>'.repeat(20_000), 'has too many groups inside each other.'],
  ])('%.60s', (inner, expected) => {
    expect(problem(inner)).toBe(expected)
  })

  test.each([
    '',
    'viewBox="0 0 24"',
    'viewBox="0 0 0 0"',
    'viewBox="a b c d"',
    'width="100%" height="1em"',
  ])('one that does not say how large it is: %p', (attributes) => {
    expect(problem('<path d="M0 0"/>', attributes)).toBe(
      'has no viewBox that says how large the drawing is, such as "0 0 24 24".',
    )
  })

  test.each(['', 'words', '<p>x</p>', '<svg:svg/>', '\0\0', '<html><body>x</body></html>'])(
    '%p',
    (text) => {
      expect(readDrawing(text)).toEqual({ problem: 'is no SVG drawing.' })
    },
  )
})

test('whatever a file holds, only known attributes of known shapes come out of it', () => {
  const names = fc.constantFrom(
    'path',
    'g',
    'circle',
    'title',
    'defs',
    'rect',
    'svg',
    'script',
    'style',
  )
  const attribute = fc.tuple(
    fc.constantFrom('d', 'fill', 'style', 'onload', 'href', 'transform', 'r', 'id', 'ref', 'key'),
    fc.oneof(fc.constantFrom('M0 0', 'red', '1', 'fill:url(x)', 'javascript:1'), fc.string()),
  )
  const { tree } = fc.letrec<{ tree: string; children: string[] }>((tie) => ({
    children: fc.oneof(
      { maxDepth: 4 },
      fc.constant<string[]>([]),
      fc.array(tie('tree') as fc.Arbitrary<string>, { maxLength: 3 }),
    ),
    tree: fc
      .tuple(
        names,
        fc.array(attribute, { maxLength: 3 }),
        tie('children') as fc.Arbitrary<string[]>,
      )
      .map(([name, attributes, children]) => {
        const written = attributes.map(([key, value]) => ` ${key}="${value}"`).join('')
        return `<${name}${written}>${children.join('')}</${name}>`
      }),
  }))
  fc.assert(
    fc.property(tree, (inner) => {
      const drawing = readDrawing(`<svg viewBox="0 0 1 1">${inner}</svg>`)
      if ('problem' in drawing) return
      for (const { element, ...attributes } of drawing.shapes) {
        expect(ELEMENTS).toContain(element)
        for (const [name, value] of Object.entries(attributes)) {
          expect(Object.keys(ATTRIBUTES)).toContain(name)
          expect(value).not.toMatch(/url|script|[<>"&]/i)
        }
      }
    }),
  )
})
