/** @jest-environment node */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { requireWhole } from '@/bench/indexable'
import { BadSetting } from '@/lib/environment'

const folder = mkdtempSync(path.join(tmpdir(), 'export-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('nothing is measured of an export that has only the pages that changed', async () => {
  mkdirSync(path.join(folder, 'über'))
  for (const file of ['index.html', 'über/index.html']) writeFileSync(path.join(folder, file), '')
  await expect(requireWhole(folder, ['/', '/%C3%BCber/'])).resolves.toBeUndefined()
  await expect(requireWhole(folder, ['/', '/a/'])).rejects.toThrow(
    new BadSetting(
      `There is no /a/ in ${folder}/. \`npm run build -- --redraw\` exports all pages.`,
    ),
  )
})
