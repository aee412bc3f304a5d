/** @jest-environment node */
import { readFileSync } from 'node:fs'
import { inTurn } from '@/lib/contentlayer/in-turn.mjs'

const installed = readFileSync('node_modules/@contentlayer2/utils/dist/effect/Effect.js', 'utf8')

test('the installed Contentlayer is made to read fields in turn; when this fails, an update has changed how it reads them', () => {
  const changed = inTurn(installed)
  expect(installed).toContain('T.tuplePar(')
  expect(changed).not.toContain('T.tuplePar(')
  expect(changed).toHaveLength(installed.length - 'Par'.length)
})

test('a Contentlayer that is written differently stays as it is', () => {
  const other = 'export const forEachParDict_ = (as) => T.forEachPar_(as, read)'
  expect(inTurn(other)).toBe(other)
})
