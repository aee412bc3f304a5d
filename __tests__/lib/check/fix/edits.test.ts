/** @jest-environment node */
import fc from 'fast-check'
import { fileWith } from '@/__tests__/lib/check/report/files'
import type { Edit } from '@/lib/check/finding'
import { applyEdits } from '@/lib/check/fix/edits'

/** A text after the edits of several findings. */
function edited(text: string, ...findings: Edit[][]) {
  const file = fileWith(
    text,
    findings.map((edits) => ({ reason: 'Wrong.', edits })),
  )
  const result = applyEdits(text, file.messages)
  return { text: result.text, mended: result.mended.length }
}

const edit = (start: number, end: number, text: string): Edit => ({ start, end, text })

test('characters are replaced, taken out and put in', () => {
  expect(edited('abcdef', [edit(0, 1, 'A')], [edit(2, 3, '')], [edit(6, 6, '!')])).toEqual({
    text: 'Abdef!',
    mended: 3,
  })
})

test('of two findings about the same characters, the first is mended', () => {
  expect(edited('abcdef', [edit(1, 4, 'X')], [edit(3, 5, 'Y')])).toEqual({
    text: 'aXef',
    mended: 1,
  })
  expect(edited('abcdef', [edit(1, 2, 'X')], [edit(2, 2, 'Y')])).toEqual({
    text: 'aXcdef',
    mended: 1,
  })
})

test('edits that stand side by side are both made', () => {
  expect(edited('abcd', [edit(1, 2, 'X')], [edit(2, 3, 'Y')])).toEqual({ text: 'aXYd', mended: 2 })
})

test('a finding is mended as a whole or not at all', () => {
  expect(edited('abcdef', [edit(4, 5, 'X')], [edit(0, 1, 'Y'), edit(4, 6, 'Z')])).toEqual({
    text: 'abcdXf',
    mended: 1,
  })
})

test('an edit outside of the text, and one that changes nothing, are no edits', () => {
  expect(edited('abc', [edit(2, 9, 'X')], [edit(2, 1, 'X')], [edit(0, 1, 'a')])).toEqual({
    text: 'abc',
    mended: 0,
  })
})

test('no more findings are mended than somebody wants', () => {
  const file = fileWith('abc', [
    { reason: 'One.', edits: [edit(0, 1, 'A')] },
    { reason: 'Two.', edits: [edit(1, 2, 'B')] },
  ])
  expect(applyEdits('abc', file.messages, 1)).toMatchObject({
    text: 'Abc',
    mended: [{ reason: 'One.' }],
  })
})

test('new lines end as the other lines of the file do', () => {
  expect(edited('a\r\nb\r\n', [edit(0, 1, 'x\ny\r\nz')]).text).toBe('x\r\ny\r\nz\r\nb\r\n')
  expect(edited('a\nb\n', [edit(0, 1, 'x\ny')]).text).toBe('x\ny\nb\n')
})

test('whatever the edits are, all characters outside of those that are made stay, in their order', () => {
  const edits = fc.array(
    fc
      .tuple(fc.nat(30), fc.nat(4))
      .map(([start, length]): Edit[] => [edit(start, start + length, '*')]),
  )
  fc.assert(
    fc.property(fc.string({ minLength: 36, maxLength: 40 }), edits, (text, findings) => {
      const clean = text.replaceAll('*', '-').replaceAll(/[\r\n]/g, '-')
      const pieces = edited(clean, ...findings).text.split('*')
      let at = 0
      for (const piece of pieces) {
        at = clean.indexOf(piece, at)
        expect(at).not.toBe(-1)
        at += piece.length
      }
    }),
  )
})
