/** @jest-environment node */
import { isInert } from '@/lib/finish/runtime/inert'
import { readManifest } from '@/lib/finish/runtime/manifest'
import { manifestOf } from './next'

const SHAPE = "Next's list of client components is not the assignment that it was."

describe("Next's list of client components", () => {
  test('is read as Turbopack writes it', () => {
    expect(readManifest(manifestOf({ 1: '[project]/a.js', 2: '[project]/b"] = {}.js' }))).toEqual([
      ['1', '[project]/a.js'],
      ['2', '[project]/b"] = {}.js'],
    ])
  })

  test('is read as webpack writes it', () => {
    const json = '{"clientModules":{"/app/a.js#":{"id":"7","name":"","chunks":[]}}}'
    const text = `globalThis.__RSC_MANIFEST=(globalThis.__RSC_MANIFEST||{});globalThis.__RSC_MANIFEST["/a \\"b\\"/page"]=${json};`
    expect(readManifest(text)).toEqual([['7', '/app/a.js#']])
  })

  test.each([
    ['', SHAPE],
    ['{}', SHAPE],
    [`${manifestOf({})}for (const key in x) y()`, SHAPE],
    [manifestOf({}).replace('] = {', '] = f({').replace('};', '});'), SHAPE],
    [
      manifestOf({}).replace('{"moduleLoading"', '{moduleLoading'),
      "Next's list of client components is no JSON.",
    ],
    [
      manifestOf({}).replace('clientModules', 'modules'),
      "Next's list of client components is not the object that it was.",
    ],
    [
      manifestOf({ 1: 'a.js' }).replace('"id":1', '"id":null'),
      "Next's list of client components has a module without an id.",
    ],
  ])('is refused in another shape: %s', (text, message) => {
    expect(() => readManifest(text)).toThrow(message)
  })
})

describe('a client component that a page can do without', () => {
  test.each([
    '[project]/node_modules/next/dist/esm/client/components/layout-router.js',
    '[project]/node_modules/.pnpm/next@16/node_modules/next/dist/client/components/client-page.js',
    'node_modules/next/dist/lib/metadata/generate/icon-mark.js',
    '/home/me/site/node_modules/next/dist/esm/lib/framework/boundary-components.js#MetadataBoundary',
  ])("is a part of Next's own: %s", (source) => {
    expect(isInert(source)).toBe(true)
  })

  test.each([
    '[project]/node_modules/next/dist/client/app-dir/link.js',
    '[project]/node_modules/next/dist/esm/client/script.js',
    '[project]/client/components/layout-router.js',
    '[project]/next/dist/client/components/layout-router.js',
    '[project]/node_modules/other/next/dist/client/components/layout-router.js',
    '[project]/node_modules/next/dist/client/components/layout-router.js/node_modules/evil/index.js',
    '[project]/node_modules/next/dist/constructor',
    '[project]/app/global-error.tsx',
  ])('is nothing else: %s', (source) => {
    expect(isInert(source)).toBe(false)
  })
})
