/** @jest-environment node */
import { parseDocument, serialise } from '@/lib/finish/dom'
import { addPolicy } from '@/lib/finish/policy'
import { hashSource } from '@/lib/finish/policy/hash'

/** What `addPolicy` makes of a page: the policy, by directive, and the page. */
function finished(html: string, keeps?: string) {
  const document = parseDocument(html)
  addPolicy({ file: 'index.html', document, ...(keeps && { keeps }) })
  const page = serialise(document)
  const written = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1]
  const directives = (written ?? '').split(';').map((directive) => {
    const [name = '', ...sources] = directive.split(' ')
    return [name, sources.join(' ')] as const
  })
  return { page, written, policy: Object.fromEntries(directives) }
}

const policyOf = (html: string, keeps?: string) => finished(html, keeps).policy

/** Made with `printf '…' | openssl dgst -sha256 -binary | base64`. */
const HASHES = {
  'alert(1)': "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
  'a{color:red}': "'sha256-6hWWMOcF+mJesSJGYhmK2lkIIEw9Xc5XKGLPVzh8yxs='",
  'a\nb': "'sha256-fhj3NzEbLcOy8mndeDlrA1HxT7Zu+oefdoyyMYGIPHg='",
}

test('a page without anything may load nothing but its icon', () => {
  expect(finished('<!DOCTYPE html><title>Page</title>').written).toBe(
    "default-src 'none';img-src 'self';connect-src 'self';base-uri 'none';form-action 'none';require-trusted-types-for 'script';trusted-types 'none'",
  )
})

test('a script and a style in the page are allowed by their hashes', () => {
  const policy = policyOf('<style>a{color:red}</style><script>alert(1)</script>')
  expect(policy['script-src']).toBe(HASHES['alert(1)'])
  expect(policy['style-src']).toBe(HASHES['a{color:red}'])
})

test('every end of a line counts as browsers read it', () => {
  for (const text of ['a\nb', 'a\r\nb', 'a\rb']) {
    expect(policyOf(`<script>${text}</script>`)['script-src']).toBe(HASHES['a\nb'])
    // Put there by a step of the finish, past the parser.
    expect(hashSource(text)).toBe(HASHES['a\nb'])
  }
})

test.each([
  '',
  'type=""',
  'type="text/javascript"',
  'type=" TEXT/JavaScript "',
  'type=module',
  'type=importmap',
  'type=speculationrules',
  'language=JavaScript',
  'type=application/x-ecmascript',
])('a <script %s> is asked for, and so allowed', (attributes) => {
  expect(policyOf(`<script ${attributes}>alert(1)</script>`)['script-src']).toBe(HASHES['alert(1)'])
})

test.each([
  'type="application/ld+json"',
  'type="application/json"',
  'type="text/plain"',
  'type="text/javascript;charset=utf-8"',
  'type=" "',
  'language=typescript',
])('data in a <script %s> needs no permission', (attributes) => {
  expect(policyOf(`<script ${attributes}>alert(1)</script>`)['script-src']).toBeUndefined()
})

test('a script without a text needs no permission', () => {
  expect(policyOf('<script></script>')['script-src']).toBeUndefined()
})

test('what is in a script that is loaded from a file does not run, and is not allowed', () => {
  expect(policyOf('<script src="/a.js">alert(1)</script>')['script-src']).toBe("'self'")
})

test.each([
  ['<img src="a.png">', 'img-src', "'self'"],
  ['<img src="data:image/png;base64,AA==">', 'img-src', "'self' data:"],
  [
    '<img srcset="data:image/gif;base64,AA== 1x, https://a.example/b,c.png 2x">',
    'img-src',
    "'self' data: https://a.example",
  ],
  ['<svg><image href="https://a.example/x.png"/></svg>', 'img-src', "'self' https://a.example"],
  ['<link rel="preload" as="font" href="/x.woff2" crossorigin>', 'font-src', "'self'"],
  ['<link rel="manifest" href="/manifest.webmanifest">', 'manifest-src', "'self'"],
  ['<link rel="stylesheet" href="/x.css">', 'style-src', "'self'"],
  ['<video src="https://v.example:8443/a.mp4"></video>', 'media-src', 'https://v.example:8443'],
  ['<iframe src="//films.example/1"></iframe>', 'frame-src', 'https://films.example'],
  ['<object data="a.pdf"></object>', 'object-src', "'self'"],
  ['<form action="https://mail.example/list"></form>', 'form-action', 'https://mail.example'],
  ['<form></form>', 'form-action', "'self'"],
  ['<form action="/a"><button formaction="mailto:a@b.example">', 'form-action', "'self' mailto:"],
  [
    '<a ping="https://a.example/1 https://b.example/2">',
    'connect-src',
    "'self' https://a.example https://b.example",
  ],
  [
    '<svg><filter><feImage href="https://a.example/x.png"/></filter></svg>',
    'img-src',
    "'self' https://a.example",
  ],
  ['<style>a{background:url(data:image/png,x)}</style>', 'img-src', "'self' data:"],
  [
    '<style>a{background:image-set("//a.example/x" 1x)}</style>',
    'img-src',
    "'self' https://a.example",
  ],
  ['<style>@font-face{src:url("x.woff2")format("woff2")}</style>', 'font-src', "'self'"],
  [
    '<style>@font-face{font-family:x;src:url(//a.example/x)}</style>',
    'font-src',
    'https://a.example',
  ],
  [
    '<style>@namespace url(https://a.example);@namespace b "https://b.example";</style>',
    'img-src',
    "'self'",
  ],
  ['<style>a{b:url("x.png");content:"https://a.example"}</style>', 'img-src', "'self'"],
  [
    '<style>@font-face{src:url(x.woff2)}a{background:url(//a.example/x)}</style>',
    'img-src',
    "'self' https://a.example",
  ],
  [
    '<style>@import "/x.css";a{background:url(//a.example/x)}</style>',
    'img-src',
    "'self' https://a.example",
  ],
  ['<link rel="stylesheet" href="/x.css">', 'font-src', "'self'"],
  [
    '<noscript><iframe src="https://a.example"></iframe></noscript>',
    'frame-src',
    'https://a.example',
  ],
  ['<template><video src="a.mp4"></video></template>', 'media-src', "'self'"],
  ['<iframe srcdoc="<audio src=a.mp3></audio>"></iframe>', 'media-src', "'self'"],
  [
    '<noscript><iframe srcdoc="<audio src=//a.example/a.mp3></audio>"></iframe></noscript>',
    'media-src',
    'https://a.example',
  ],
  ['<base href="https://a.example/"><video src="a.mp4"></video>', 'media-src', 'https://a.example'],
  ['<img src="http://">', 'img-src', "'self'"],
])('%s is allowed, and no more', (html, directive, sources) => {
  expect(policyOf(html)[directive]).toBe(sources)
})

test('style sheets that a style sheet imports are allowed with it', () => {
  const css = '@import "/x.css"; @import url(https://a.example/y.css) print; a{b:url(z.png)}'
  expect(policyOf(`<style>${css}</style>`)['style-src']).toMatch(
    /^'self' 'sha256-[^']{44}' https:\/\/a\.example$/,
  )
})

test('a script says where it connects to, and the page does not', () => {
  const { page, policy } = finished(
    '<script data-connects="https://count.example/x">alert(1)</script>',
  )
  expect(policy['connect-src']).toBe("'self' https://count.example")
  expect(page).toContain('<script>alert(1)</script>')
})

test('a page that keeps the framework may load its files, and make scripts from strings', () => {
  const html = '<script src="/_next/a.js"></script><script>alert(1)</script>'
  const { policy } = finished(html, 'It has a client component.')
  expect(policy).toMatchObject({
    'default-src': "'none'",
    'script-src': `'self' ${HASHES['alert(1)']}`,
    'style-src': "'self'",
    'img-src': "'self' data:",
    'connect-src': "'self'",
  })
  expect(policy).not.toHaveProperty('require-trusted-types-for')
  expect(policy).not.toHaveProperty('trusted-types')
})

test('the policy stands behind the character set and before all that it governs', () => {
  const order = (html: string) =>
    [...finished(html).page.matchAll(/<(meta http-equiv|meta charset|link|script)/g)].map(
      ([, name]) => name,
    )
  const link = '<link rel="icon" href="/x.ico">'
  expect(order(`<head>\n<meta charset="utf-8">\n${link}<script>1</script></head>`)).toEqual([
    'meta charset',
    'meta http-equiv',
    'link',
    'script',
  ])
  expect(order(`<head>${link}<meta charset="utf-8"></head>`)).toEqual([
    'meta http-equiv',
    'link',
    'meta charset',
  ])
})

test('a page with what its policy would stop is not published', () => {
  expect(() => finished('<p style="color: red">')).toThrow(
    'index.html has a style attribute on a <p> ("color: red"), which its policy would stop.',
  )
})
