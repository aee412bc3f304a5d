import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { parseDocument, serialise } from '@/lib/finish/dom'
import { addPolicy } from '@/lib/finish/policy'

/** Addresses, and what has to be in the policy for them; nothing for those that no policy can name. */
const SOURCES: Readonly<Record<string, string | undefined>> = {
  '/a.png': "'self'",
  'a; script-src *': "'self'",
  '//b.example/': 'https://b.example',
  'https://a.example:8443/x?y=1;2': 'https://a.example:8443',
  'data:image/png,x': 'data:',
  'blob:https://c.example/1': 'blob:',
  'https://*/': undefined,
  'https://a;base-uri/': undefined,
  "https://'unsafe-inline'/": undefined,
  'https://a,b.example/': undefined,
  'https://[::1]/': undefined,
  'https://[': undefined,
}

/** Attributes, and the directives that speak for them. */
const ATTRIBUTES = [
  ['img', 'src', 'img-src'],
  ['video', 'poster', 'img-src'],
  ['iframe', 'src', 'frame-src'],
  ['script', 'src', 'script-src'],
  ['audio', 'src', 'media-src'],
  ['embed', 'src', 'object-src'],
  ['object', 'data', 'object-src'],
  ['form', 'action', 'form-action'],
] as const

const DATA = ['application/ld+json', 'text/x-template']

/** Text as it may stand in a page: words, and what parsers of HTML, CSS and policies take for more. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'<>/!-\'";, \r\n\0&ab{}') }),
  fc.constantFrom(
    '</script>',
    '<!--<script>',
    '\u2028',
    '\ud800',
    "'unsafe-inline'",
    '; img-src *',
  ),
)
const address = fc.constantFrom(...Object.keys(SOURCES))
const element = fc.oneof(
  fc
    .tuple(fc.constantFrom('', 'module', 'importmap', 'speculationrules', ...DATA), text)
    .map(([type, body]) => `<script type="${type}">${body}</script>`),
  text.map((body) => `<style>${body}</style>`),
  text.map((body) => `<p>${body}</p>`),
  address.map((value) => `<style>a { background: url("${value}") }</style>`),
  fc
    .tuple(fc.constantFrom(...ATTRIBUTES), address)
    .map(([[name, attribute], value]) => `<${name} ${attribute}="${value}"></${name}>`),
)
const page = fc
  .array(element, { maxLength: 8 })
  .map((parts) => `<!DOCTYPE html>${parts.join('\n')}`)

/** What a browser reads from the file of the finished page; nothing for a page that is refused, or has no such file. */
function finished(html: string) {
  const document = parseDocument(html)
  try {
    addPolicy({ file: 'index.html', document })
  } catch (error) {
    expect(String(error)).toMatch(/^Error: index\.html has .*, which its policy would stop\.$/s)
    return undefined
  }
  const served = serialise(document)
  // Some documents cannot be written down, such as one that ends inside a script (HTML, 13.3: what is parsed again may differ).
  if (serialise(parseDocument(served)) !== served) return undefined
  const found = new DOMParser().parseFromString(served, 'text/html')
  const metas = found.querySelectorAll('meta[http-equiv="Content-Security-Policy"]')
  expect(metas).toHaveLength(1)
  const written = metas[0]?.getAttribute('content') ?? ''
  // CSP 3, "Parse a serialized CSP".
  const directives = written.split(';').map((directive) => {
    const [name = '', ...sources] = directive.trim().split(/\s+/)
    return [name, sources] as const
  })
  return { found, written, directives, policy: new Map(directives) }
}

function hashOf({ textContent }: Element): string {
  return `'sha256-${createHash('sha256')
    .update(textContent ?? '')
    .digest('base64')}'`
}

test('the policy of any page begins with nothing, and allows nothing unsafe', () => {
  fc.assert(
    fc.property(page, (html) => {
      const result = finished(html)
      if (!result) return
      const { written, directives, policy } = result
      expect(written).toMatch(/^default-src 'none';/)
      expect(written).not.toMatch(/unsafe|[*,]/)
      // Of two directives of one name, browsers take the first.
      expect(policy.size).toBe(directives.length)
      expect(policy.get('script-src') ?? []).not.toContain('data:')
      expect(policy.get('base-uri')).toEqual(["'none'"])
    }),
  )
})

test('the policy of any page allows all that is in it', () => {
  fc.assert(
    fc.property(page, (html) => {
      const result = finished(html)
      if (!result) return
      const { found, policy } = result
      for (const style of found.querySelectorAll('style')) {
        expect(policy.get('style-src')).toContain(hashOf(style))
      }
      for (const script of found.querySelectorAll('script:not([src])')) {
        if (DATA.includes(script.getAttribute('type') ?? '') || !script.textContent) continue
        expect(policy.get('script-src')).toContain(hashOf(script))
      }
      for (const [name, attribute, directive] of ATTRIBUTES) {
        for (const node of found.querySelectorAll(`${name}[${attribute}]`)) {
          const source = SOURCES[node.getAttribute(attribute) ?? '']
          if (source) expect(policy.get(directive)).toContain(source)
        }
      }
    }),
  )
})
