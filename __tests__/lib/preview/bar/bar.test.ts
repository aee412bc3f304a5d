/** @jest-environment node */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { isTag } from 'domhandler'
import { smallSite } from '@/__tests__/helpers/small-site'
import { parseDocument } from '@/lib/finish/dom'
import { hashSource } from '@/lib/finish/policy/hash'
import { elementsOf, textIn } from '@/lib/finish/walk'
import { writePreview } from '@/lib/preview/bar'
import { allowStyle } from '@/lib/preview/bar/allow'
import { BAR } from '@/lib/preview/bar/bar'
import { withBar } from '@/lib/preview/bar/page'

const SHA = '0123456789abcdef0123456789abcdef01234567'
const bar = { number: '7', commit: SHA, basePath: '/pr/7' }

const page = (body: string, policy = "default-src 'none';style-src 'sha256-a';img-src 'self'") =>
  `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>A</title></head><body>${body}</body></html>`

const elements = (html: string) => [...elementsOf(parseDocument(html))]

it('names the pull request and the commit, and links to the report, in English', () => {
  const html = withBar(page('<header></header><main>Hallo</main>'), bar) ?? ''
  const found = elements(html).find(({ attribs }) => attribs.id === BAR)
  expect(found).toMatchObject({
    name: 'aside',
    attribs: { lang: 'en', 'aria-label': 'Pull request' },
  })
  expect(html).toContain('Preview of pull request #7, commit 0123456789.')
  expect(html).toContain('<a href="/pr/7/_report/report.html">What changed</a>')
})

it('stands behind the link that skips to the content', () => {
  const html = withBar(page('<a href="#main">Skip</a><header>Top</header><main>Text</main>'), bar)
  const body = elements(html ?? '').find(({ name }) => name === 'body')
  expect(body?.children.filter(isTag).map(({ name }) => name)).toEqual([
    'a',
    'aside',
    'header',
    'main',
  ])
})

it('is on pages without a header as well', () => {
  expect(withBar(page('<main>Text</main>'), bar)).toMatch(/<body><aside /)
  expect(withBar(page(''), bar)).toMatch(/<body><aside /)
})

it('is allowed by the policy of the page, which allows nothing else that it did not', () => {
  const all = elements(withBar(page('<main>Text</main>'), bar) ?? '')
  const style = all.find(({ name }) => name === 'style')
  const policy = all.find(({ attribs }) => attribs['http-equiv'])?.attribs.content
  const source = style && hashSource(textIn(style))
  expect(policy).toBe(`default-src 'none';style-src 'sha256-a' ${source};img-src 'self'`)
})

it.each([
  ["default-src 'none'", "default-src 'none';style-src 'sha256-x'"],
  ["style-src 'none'", "style-src 'sha256-x'"],
  ["style-src-attr 'none'", "style-src-attr 'none';style-src 'sha256-x'"],
])('the policy %s becomes %s', (before, after) => {
  expect(allowStyle(before, "'sha256-x'")).toBe(after)
})

it('is not on a page that only moves on', () => {
  const html = '<!DOCTYPE html><html><head><meta http-equiv="refresh" content="0; url=/b/"></head>'
  expect(withBar(html, bar)).toBeUndefined()
})

describe('a preview', () => {
  const made = async (files: Record<string, string>) => {
    const site = smallSite(files)
    const folder = path.join(site.root, 'preview')
    const write = () => writePreview(path.join(site.root, 'out'), folder, bar, cache(site.root))
    await write()
    return { folder, write, read: (name: string) => readFileSync(path.join(folder, name)) }
  }
  const cache = (root: string) => path.join(root, 'cache')

  it('is sent with the bar by servers that send compressed copies', async () => {
    const { read } = await made({
      'out/index.html': page('<main>Text</main>'),
      'out/index.html.br': 'old',
      'out/index.html.gz': 'old',
    })
    const html = read('index.html').toString()
    expect(html).toContain(BAR)
    expect(brotliDecompressSync(read('index.html.br')).toString()).toBe(html)
    expect(gunzipSync(read('index.html.gz')).toString()).toBe(html)
  })

  it('has all else as it was built', async () => {
    const { read } = await made({
      'out/index.html': page(''),
      'out/robots.txt': 'User-agent: *',
      'out/old/index.html': '<meta http-equiv="refresh" content="0; url=/">',
    })
    expect(read('robots.txt').toString()).toBe('User-agent: *')
    expect(read('old/index.html').toString()).toBe('<meta http-equiv="refresh" content="0; url=/">')
  })

  it('takes the place of an earlier one, and of nothing else', async () => {
    const { write, folder } = await made({ 'out/index.html': page(''), 'out/404.html': page('') })
    await write()
    const other = path.dirname(folder)
    const into = writePreview(path.join(other, 'out'), other, bar, cache(other))
    await expect(into).rejects.toThrow('has other files in it, which would be lost.')
  })

  it('is not written when a page has no policy', async () => {
    await expect(made({ 'out/a/index.html': '<p>Not ours.</p>' })).rejects.toThrow(
      'a/index.html can have no bar: It has no content security policy.',
    )
  })
})
