/** @jest-environment node */
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { check, checkWithCache } from '@/lib/check'
import { contentFolder, type Files, listed, temporaryFolder, withText } from './content'

const MIXED = [
  '[nowhere](../nowhere/) and ![none](none.png)',
  '<script>alert(1)</script> {{< unknown >}}',
  '{{< figure src="none.png" >}}',
].join('\n\n')

async function withCache(contentDir: string, cacheDir: string): Promise<string[]> {
  return listed(await checkWithCache({ contentDir, cacheDir, isPreview: false }), contentDir)
}

function withoutCache(contentDir: string): string[] {
  return listed(check({ contentDir, isPreview: false }), contentDir)
}

/** Pages with a mistake each. */
function pages(count: number): Files {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `p${index}.md`,
      withText(`Page ${index}.\n\n${MIXED}`),
    ]),
  )
}

test('an editor reads the same findings whether texts are read for the first or the second time', async () => {
  const contentDir = contentFolder(pages(3))
  const cacheDir = temporaryFolder()
  const findings = withoutCache(contentDir)
  expect(findings.length).toBeGreaterThan(9)
  expect(await withCache(contentDir, cacheDir)).toEqual(findings)
  expect(await withCache(contentDir, cacheDir)).toEqual(findings)
})

test('of many pages, which several threads read, an editor reads the same as of a few', async () => {
  const contentDir = contentFolder(pages(120))
  const findings = withoutCache(contentDir)
  expect(findings.length).toBeGreaterThan(360)
  expect(await withCache(contentDir, temporaryFolder())).toEqual(findings)
})

test('a text that was changed is read anew, and the others are not', async () => {
  const contentDir = contentFolder(pages(3))
  const cacheDir = temporaryFolder()
  await withCache(contentDir, cacheDir)
  const kept = readdirSync(path.join(cacheDir, 'texts'))
  writeFileSync(path.join(contentDir, 'p1.md'), withText('Nothing is wrong here.'))
  expect(await withCache(contentDir, cacheDir)).toEqual(withoutCache(contentDir))
  expect(readdirSync(path.join(cacheDir, 'texts'))).toHaveLength(kept.length + 1)
})

test('a text that other code has read is read anew', async () => {
  const options = { contentDir: contentFolder({}), cacheDir: temporaryFolder() }
  const readBy = (code: string) =>
    jest.isolateModulesAsync(async () => {
      jest.doMock('@/lib/drawn/code', () => ({ hashOfCode: () => code }))
      const { TextReader } = await import('@/lib/check/texts')
      const reader = new TextReader(options)
      const read = reader.read(['A text.'])
      await reader.all()
      await read
    })
  const kept = () => readdirSync(path.join(options.cacheDir, 'texts')).length
  await readBy('one')
  await readBy('one')
  expect(kept()).toBe(1)
  await readBy('two')
  expect(kept()).toBe(2)
})

test('what was kept and is damaged is read anew', async () => {
  const contentDir = contentFolder(pages(1))
  const cacheDir = temporaryFolder()
  const findings = await withCache(contentDir, cacheDir)
  for (const name of readdirSync(path.join(cacheDir, 'texts'))) {
    writeFileSync(path.join(cacheDir, 'texts', name), '{"facts":[]')
  }
  expect(await withCache(contentDir, cacheDir)).toEqual(findings)
})
