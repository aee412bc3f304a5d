import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { cssFindings } from '@/__tests__/helpers/css-grammar'
import { expectNone } from '@/__tests__/helpers/expect-none'
import { htmlFindings } from '@/__tests__/helpers/html-validate'
import type { BuiltPage } from '@/__tests__/helpers/sites'
import { vnuFindings } from '@/__tests__/helpers/vnu'
import { BROKEN, EXAMPLE, PLACES, SAME } from './example'
import { writeReport } from './folder'

let pages: BuiltPage[]

beforeAll(async () => {
  const folders = await Promise.all(
    [EXAMPLE, BROKEN, SAME].map((report) => writeReport(report, PLACES)),
  )
  pages = await Promise.all(
    folders.map(async (root) => {
      const html = await readFile(path.join(root, 'report.html'), 'utf8')
      const site = { name: 'report', root, basePath: '', origin: '' }
      return { site, address: '/report.html', file: 'report.html', html, kind: 'page' }
    }),
  )
})

afterAll(() => Promise.all(pages.map(({ site }) => rm(site.root, { recursive: true }))))

test('html-validate finds nothing in a report', async () => {
  expectNone(await htmlFindings(pages))
})

test('the Nu Html Checker finds nothing in a report', async () => {
  expectNone(await vnuFindings(pages))
})

test('the grammar of CSS allows all of its style', () => {
  expectNone(cssFindings(pages))
})
