/** @jest-environment node */
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '@/__tests__/lib/check/content'
import { cached, keyOf, sweep } from '@/lib/cache'

const KEY = keyOf(Buffer.from('bytes'), { quality: 1 })
const made = () => ({ facts: { width: 3 }, files: [Buffer.from('one'), Buffer.from('two')] })

/** Asks for an entry; tells whether it had to be made. */
async function ask(folder: string, key = KEY) {
  const make = jest.fn(async () => made())
  const { facts, files } = await cached(folder, key, make)
  const texts = files.map((file) => readFileSync(file.path, 'utf8'))
  return { wasMade: make.mock.calls.length === 1, facts, texts }
}

const RESULT = { facts: { width: 3 }, texts: ['one', 'two'] }

describe('work on a picture', () => {
  it('is done once', async () => {
    const folder = temporaryFolder()
    expect(await ask(folder)).toEqual({ wasMade: true, ...RESULT })
    expect(await ask(folder)).toEqual({ wasMade: false, ...RESULT })
  })

  it('is done again for other bytes and for other settings', () => {
    expect(keyOf(Buffer.from('other'), { quality: 1 })).not.toBe(KEY)
    expect(keyOf(Buffer.from('bytes'), { quality: 2 })).not.toBe(KEY)
  })

  it.each(['0', '1', 'entry.json'])(
    'is done again when %s of its entry was damaged',
    async (name) => {
      const folder = temporaryFolder()
      await ask(folder)
      const file = path.join(folder, KEY, name)
      // In the list too, what is damaged can still be read: another width.
      writeFileSync(file, readFileSync(file, 'utf8').replace(/[3o]/, '4'))
      expect(await ask(folder)).toEqual({ wasMade: true, ...RESULT })
      expect(await ask(folder)).toEqual({ wasMade: false, ...RESULT })
    },
  )

  it('is done again when facts that were kept alone were damaged', async () => {
    const folder = temporaryFolder()
    const make = jest.fn(async () => ({ facts: { width: 3 }, files: [] }))
    const facts = async () => (await cached(folder, KEY, make)).facts
    await facts()
    writeFileSync(
      path.join(folder, KEY),
      readFileSync(path.join(folder, KEY), 'utf8').replace('3', '4'),
    )
    expect([await facts(), await facts()]).toEqual([{ width: 3 }, { width: 3 }])
    expect(make).toHaveBeenCalledTimes(2)
    expect(readdirSync(folder)).toEqual([KEY])
  })

  it('leaves nothing behind when it fails', async () => {
    const folder = temporaryFolder()
    const work = cached(folder, KEY, () => Promise.reject(new Error('no')))
    await expect(work).rejects.toThrow('no')
    expect(readdirSync(folder)).toEqual([])
  })

  it('counts also where nothing can be written, when it is facts alone', async () => {
    const folder = path.join(temporaryFolder(), 'a file')
    writeFileSync(folder, '')
    const make = async () => ({ facts: { width: 3 }, files: [] })
    expect(await cached(folder, KEY, make)).toEqual({ facts: { width: 3 }, files: [] })
    await expect(cached(folder, KEY, async () => made())).rejects.toThrow('EEXIST')
  })

  it('leaves nothing behind when there is no room for it', async () => {
    const folder = temporaryFolder()
    // Not what a disk says, but it too fails after the first file.
    const files = [Buffer.from('one'), 3 as unknown as Buffer]
    await expect(cached(folder, KEY, async () => ({ facts: {}, files }))).rejects.toThrow()
    expect(readdirSync(folder)).toEqual([])
  })

  it('is done once for two that ask at the same time', async () => {
    const folder = temporaryFolder()
    const both = await Promise.all([ask(folder), ask(folder)])
    expect(both).toEqual([
      { wasMade: true, ...RESULT },
      { wasMade: false, ...RESULT },
    ])
    expect(readdirSync(folder)).toEqual([KEY])
  })

  it('is forgotten after a month in which nobody asked for it', async () => {
    const folder = temporaryFolder()
    const other = keyOf(Buffer.from('other'), {})
    await ask(folder)
    await ask(folder, other)
    const then = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000)
    for (const key of [KEY, other]) utimesSync(path.join(folder, key), then, then)
    await ask(folder, other)
    await sweep(folder)
    expect(existsSync(path.join(folder, KEY))).toBe(false)
    expect(await ask(folder, other)).toMatchObject({ wasMade: false })
  })

  it('is forgotten sooner where that is asked for', async () => {
    const folder = temporaryFolder()
    await ask(folder)
    await sweep(folder, Date.now() + 5000, 10_000)
    expect(existsSync(path.join(folder, KEY))).toBe(true)
    await sweep(folder, Date.now() + 5000, 1000)
    expect(existsSync(path.join(folder, KEY))).toBe(false)
  })
})
