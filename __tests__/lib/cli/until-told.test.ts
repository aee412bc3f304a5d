/** @jest-environment node */
import { PassThrough } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { untilTold } from '@/lib/cli/until-told.mjs'

const before = process.env.STARTED_AHEAD
beforeEach(() => {
  process.env.STARTED_AHEAD = '1'
})
afterEach(() => {
  if (before === undefined) delete process.env.STARTED_AHEAD
  else process.env.STARTED_AHEAD = before
})

test('a step that was started ahead goes on when the build says so, and not before', async () => {
  const input = new PassThrough()
  let goesOn = false
  const waiting = untilTold(input).then(() => {
    goesOn = true
  })
  await setTimeout(50)
  expect(goesOn).toBe(false)
  input.end('go on')
  await waiting
  expect(goesOn).toBe(true)
})

test('a step whose build was ended does not go on', async () => {
  const input = new PassThrough()
  input.end()
  await expect(untilTold(input)).rejects.toThrow('The build has ended: there is nothing to do.')
})

test('who starts Next or Contentlayer by hand waits for nothing', async () => {
  delete process.env.STARTED_AHEAD
  await expect(untilTold(new PassThrough())).resolves.toBeUndefined()
})
