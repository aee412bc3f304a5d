/** @jest-environment node */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '@/__tests__/lib/check/content'
import { prepareApart } from '@/lib/images/apart'
import { isPrepared, prepare } from '@/lib/images/prepare'
import { plain } from './fixtures'

/** A folder with pictures of one colour each, and one that is none. */
async function pictures(count: number) {
  const folder = temporaryFolder()
  const files = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const file = path.join(folder, `${index}.png`)
      const colour = `#${index.toString(16).padStart(6, '0')}`
      writeFileSync(file, await plain(4, 4, colour).png().toBuffer())
      return file
    }),
  )
  const damaged = path.join(folder, 'damaged.png')
  writeFileSync(damaged, readFileSync(files[0] as string).subarray(0, 60))
  const options = { cacheDir: path.join(folder, 'cache'), variants: true }
  const isKnown = (file: string) => isPrepared(readFileSync(file), file, options)
  return { files, damaged, options, isKnown }
}

describe('pictures that are prepared apart', () => {
  it('are kept for whoever asks next, all but those that cannot be read', async () => {
    const { files, damaged, options, isKnown } = await pictures(60)
    await prepareApart([damaged, ...files], options)
    expect(await Promise.all(files.map(isKnown))).toEqual(files.map(() => true))
    expect(await isKnown(damaged)).toBe(false)
    await expect(prepare(readFileSync(damaged), damaged, options)).rejects.toThrow('damaged')
  }, 60_000)

  it('are many: a few do not start a process', async () => {
    const { files, options, isKnown } = await pictures(3)
    await prepareApart(files, options)
    expect(await Promise.all(files.map(isKnown))).toEqual([false, false, false])
  })

  it('are counted by what they hold: copies of one do not start a process', async () => {
    const { files, options, isKnown } = await pictures(60)
    for (const file of files.slice(1)) cpSync(files[0] as string, file)
    await prepareApart(files, options)
    expect(await isKnown(files[0] as string)).toBe(false)
  })

  it('are those that are not kept yet', async () => {
    const { files, options, isKnown } = await pictures(60)
    for (const file of files.slice(1)) await prepare(readFileSync(file), file, options)
    await prepareApart(files, options)
    expect(await isKnown(files[0] as string)).toBe(false)
  })
})
