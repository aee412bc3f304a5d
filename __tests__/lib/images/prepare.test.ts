/** @jest-environment node */
import { readdirSync } from 'node:fs'
import { temporaryFolder } from '@/__tests__/lib/check/content'

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect/></svg>')

/** Cleans an SVG as a later start of the program does, in which a package may have another version. */
async function prepareWith(cacheDir: string, versions: Record<string, string> = {}): Promise<void> {
  jest.resetModules()
  jest.doMock('@/package.json', () => {
    const real = jest.requireActual('@/package.json')
    return { ...real, dependencies: { ...real.dependencies, ...versions } }
  })
  const { prepare } = await import('@/lib/images/prepare')
  await prepare(SVG, 'us.svg', { cacheDir, variants: false })
}

describe('an SVG that was cleaned', () => {
  it('is not cleaned again by the same packages', async () => {
    const folder = temporaryFolder()
    await prepareWith(folder)
    await prepareWith(folder)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it.each(['dompurify', 'jsdom'])(
    'is cleaned again by another version of %s: the older one may have let something through',
    async (name) => {
      const folder = temporaryFolder()
      await prepareWith(folder)
      await prepareWith(folder, { [name]: '99.0.0' })
      expect(readdirSync(folder)).toHaveLength(2)
    },
  )
})
