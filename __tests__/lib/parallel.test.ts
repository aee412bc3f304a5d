/** @jest-environment node */
import { setTimeout as wait } from 'node:timers/promises'
import { inParallel } from '@/lib/parallel'

describe('work on many things', () => {
  it('has its results in the order of the things, whichever was ready first', async () => {
    const results = await inParallel([3, 2, 1], async (item) => {
      await wait(item)
      return item * 10
    })
    expect(results).toEqual([30, 20, 10])
  })

  it('goes on with as many at a time as it may, and no more', async () => {
    let running = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, ++running)
      await wait(1)
      running--
    }
    await inParallel([1, 2, 3, 4, 5, 6, 7], work, 3)
    expect(most).toBe(3)
  })

  it('is nothing for nothing', async () => {
    expect(await inParallel([], async () => 1)).toEqual([])
  })

  it('fails when a part of it does', async () => {
    await expect(inParallel([1], () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  })

  it('begins nothing more when a part of it failed', async () => {
    const begun: number[] = []
    const work = async (item: number) => {
      begun.push(item)
      await wait(item)
      if (item === 1) throw new Error('no')
    }
    await expect(inParallel([1, 20, 3, 4], work, 2)).rejects.toThrow('no')
    await wait(30)
    expect(begun).toEqual([1, 20])
  })
})
