/** @jest-environment node */
import { setImmediate } from 'node:timers/promises'
import { serialise } from '@/lib/cli/serialise'

/** A task that ends when it is told to. */
function task() {
  const ends: (() => void)[] = []
  const run = serialise(() => new Promise<void>((resolve) => ends.push(resolve)))
  return { run, started: () => ends.length, end: () => ends.at(-1)?.() }
}

test('many changes during a run start one more run, and only after it', async () => {
  const { run, started, end } = task()
  const all = [run(), run(), run()]
  await setImmediate()
  expect(started()).toBe(1)
  end()
  await setImmediate()
  expect(started()).toBe(2)
  end()
  await Promise.all(all)
  expect(started()).toBe(2)
})

test('a change after a run starts another', async () => {
  const { run, started, end } = task()
  const first = run()
  end()
  await first
  const second = run()
  end()
  await second
  expect(started()).toBe(2)
})

test('a run that fails does not stop the next', async () => {
  let count = 0
  const run = serialise(async () => {
    count += 1
    if (count === 1) throw new Error('gone')
  })
  await expect(run()).rejects.toThrow('gone')
  await run()
  expect(count).toBe(2)
})
