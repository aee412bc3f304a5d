/** @jest-environment node */
import { progress } from '@/lib/progress'

/** What stands on the screen after each piece of work took so many milliseconds. */
function shown(steps: readonly number[], total: number, isTTY: boolean): string {
  let text = ''
  let time = 0
  const screen = { isTTY, write: (more: string) => (text += more) }
  const counter = progress('Pictures', total, screen, () => time)
  for (const step of steps) {
    time += step
    counter.step()
  }
  counter.end()
  return text
}

describe('progress', () => {
  it('is not shown on work that is short', () => {
    expect(shown([300, 300, 300], 3, true)).toBe('')
    expect(shown([300, 300, 300], 3, false)).toBe('')
  })

  it('rewrites one line of a terminal, and takes it away at the end', () => {
    const [before, ...lines] = shown([1500, 900, 100, 900, 900], 9, true).split('\r\u001b[K')
    expect(before).toBe('')
    expect(lines).toEqual(['Pictures: 2 of 9', 'Pictures: 4 of 9', 'Pictures: 5 of 9', ''])
  })

  it('adds a line to a log every few seconds', () => {
    expect(shown([3000, 3000, 3000, 3000], 9, false)).toBe('Pictures: 1 of 9\nPictures: 3 of 9\n')
  })

  it('does not count what is done', () => {
    expect(shown([9000], 1, false)).toBe('')
  })
})
