import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildCopy, copyProject, warmUp } from '@/__tests__/helpers/project-copy'

/** A build, on a busy machine of two cores. */
const PATIENCE = 240_000

it(
  'a page over its budget is not published: the build says by how much, ends with 1, and leaves the last site as it was',
  async () => {
    const folder = copyProject('over-budget')
    warmUp(folder)
    const limits = readFileSync(path.join(folder, 'budgets.ts'), 'utf8')
    const strict = limits.replace(/htmlBrotli: [\d_]+/, 'htmlBrotli: 1_000')
    expect(strict === limits).toBe(false)
    writeFileSync(path.join(folder, 'budgets.ts'), strict)
    mkdirSync(path.join(folder, 'out'))
    writeFileSync(path.join(folder, 'out/index.html'), 'the last one')

    const { code, output } = await buildCopy(folder)
    expect(output).toMatch(
      /^\/membership\/: HTML with its CSS is [\d,]+ bytes \(brotli\), [\d,]+ over its budget of 1,000\.$/m,
    )
    expect(output).toMatch(/^Nothing was published; out\/ is as it was\.$/m)
    expect(code).toBe(1)
    expect(readdirSync(path.join(folder, 'out'))).toEqual(['index.html'])
    expect(readFileSync(path.join(folder, 'out/index.html'), 'utf8')).toBe('the last one')
  },
  PATIENCE,
)
