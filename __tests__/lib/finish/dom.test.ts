/** @jest-environment node */
import { parseDocument, serialise } from '@/lib/finish/dom'

test.each(['pre', 'textarea', 'listing'])(
  'an empty line at the beginning of a <%s> stays',
  (name) => {
    const html = `<html><head></head><body><${name}>\n\ntext</${name}><${name}>\ntext</${name}></body></html>`
    const written = serialise(parseDocument(html))
    expect(written).toContain(`<${name}>\n\ntext</${name}><${name}>text</${name}>`)
    expect(serialise(parseDocument(written))).toBe(written)
  },
)

test('a line end that is not at the beginning of a <pre> stays one', () => {
  const html = '<html><head></head><body><pre>a<b>b</b>\nc</pre></body></html>'
  expect(serialise(parseDocument(html))).toBe(html)
})
