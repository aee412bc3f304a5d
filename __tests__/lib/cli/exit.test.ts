/** @jest-environment node */
import { command, EXIT } from '@/lib/cli/exit'

/** What a person at the terminal reads when a command fails with this, and its exit code. */
async function endOf(error: Error): Promise<{ said: unknown[]; code: unknown }> {
  const said = jest.spyOn(console, 'error').mockImplementation()
  const exit = jest.spyOn(process, 'exit').mockImplementation()
  await command(() => Promise.reject(error))
  return { said: said.mock.calls.flat(), code: exit.mock.calls[0]?.[0] }
}

it('ends with a sentence when the disk is full', async () => {
  const full = new Error('ENOSPC: no space left on device, write')
  expect(await endOf(Object.assign(full, { code: 'ENOSPC' }))).toEqual({
    said: [
      'A file cannot be read or written: ENOSPC: no space left on device, write. Make room or allow it, and start again.',
    ],
    code: EXIT.calledWrongly,
  })
})

it('ends with a sentence when a package is not installed', async () => {
  const missing = new Error("Cannot find package 'subset-font' imported from /lib/fonts/subset.ts")
  expect(await endOf(Object.assign(missing, { code: 'ERR_MODULE_NOT_FOUND' }))).toEqual({
    said: ['subset-font is not installed. Run `npm ci` first.'],
    code: EXIT.calledWrongly,
  })
})

it('does not hide that a file of the program is missing', async () => {
  const missing = new Error("Cannot find module '/lib/a.ts' imported from /lib/b.ts")
  const failing = endOf(Object.assign(missing, { code: 'ERR_MODULE_NOT_FOUND' }))
  await expect(failing).rejects.toThrow("Cannot find module '/lib/a.ts'")
})

it('hides no mistake in the program', async () => {
  await expect(endOf(new TypeError('x is not a function'))).rejects.toThrow('x is not a function')
})
