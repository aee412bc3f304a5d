/** @jest-environment node */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = mkdtempSync(path.join(tmpdir(), 'generated-'))
afterAll(() => rmSync(root, { recursive: true }))

test('a build has the pages in the order of their addresses, whatever the order in which they were read', async () => {
  put('Page', [{ address: '/b/' }, { address: '/a/b/' }, { address: '/' }, { address: '/a/' }])
  put('Site', { name: 'Example' })
  jest.spyOn(process, 'cwd').mockReturnValue(root)
  const { allPages, site } = await import('@/lib/content/generated')
  expect(allPages.map(({ address }) => address)).toEqual(['/', '/a/', '/a/b/', '/b/'])
  expect(site.name).toBe('Example')
})

function put(type: string, data: unknown): void {
  const folder = path.join(root, '.contentlayer/generated', type)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, '_index.json'), JSON.stringify(data))
}
