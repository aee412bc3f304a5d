/** @jest-environment node */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder, writeFiles } from '@/__tests__/lib/check/content'
import { packNamed } from '@/lib/icons'
import { iconOf, siteIn } from './site'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'

function siteWith(files: Record<string, string>) {
  const folder = temporaryFolder()
  writeFiles(folder, files)
  return { folder, site: siteIn(folder) }
}

test.each([
  ['logo', 'media/icons/logo.svg'],
  ['logo.svg', 'media/icons/logo.svg'],
  ['partners/one', 'media/icons/partners/one.svg'],
  ['Größe 2', 'media/icons/Größe 2.svg'],
])('a site draws its own icon %s from %s', (name, file) => {
  const { site } = siteWith({ [file]: SVG })
  expect(iconOf('custom', name, site)).toEqual({
    name: name.replace('.svg', ''),
    viewBox: '0 0 8 8',
    shapes: [{ element: 'path', d: 'm0 0h8v8z' }],
  })
})

test.each([
  '../secret',
  '../../media/icons/../secret',
  '/logo',
  './logo',
  '..%2fsecret',
  '.hidden',
  'a/../logo',
  'a//logo',
  'logo\0',
  '',
])('no name leaves the folder of icons: %p', (name) => {
  const { site } = siteWith({
    'media/icons/logo.svg': SVG,
    'media/icons/.hidden.svg': SVG,
    'media/secret.svg': SVG,
    'secret.svg': SVG,
  })
  expect(packNamed('custom')?.find(name, site)).toBeUndefined()
})

test('a symbolic link is not followed, nor suggested', () => {
  const outside = temporaryFolder()
  writeFileSync(path.join(outside, 'secret.svg'), SVG)
  const { folder, site } = siteWith({ 'media/icons/logo.svg': SVG })
  symlinkSync(path.join(outside, 'secret.svg'), path.join(folder, 'media/icons/link.svg'))
  symlinkSync(outside, path.join(folder, 'media/icons/folder'))
  expect(packNamed('custom')?.find('link', site)).toBeUndefined()
  expect(packNamed('custom')?.find('folder/secret', site)).toBeUndefined()
  expect([...(packNamed('custom')?.names(site) ?? [])]).toEqual(['logo'])
})

test('a folder of icons that is a symbolic link is not followed', () => {
  const outside = temporaryFolder()
  writeFileSync(path.join(outside, 'secret.svg'), SVG)
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'media'))
  symlinkSync(outside, path.join(folder, 'media/icons'))
  expect(packNamed('custom')?.find('secret', siteIn(folder))).toBeUndefined()
})

test('a large file is refused before it is read', () => {
  const { site } = siteWith({ 'media/icons/map.svg': SVG.replace('M0', `M${'1'.repeat(20_000)}`) })
  expect(packNamed('custom')?.find('map', site)).toEqual({
    problem: 'is larger than 16 kB. Simplify its paths.',
  })
})
