import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { HOSTILE } from '@/__tests__/lib/check/robust/hostile'
import { run } from '@/lib/cli/run'

const folder = mkdtempSync(path.join(os.tmpdir(), 'blockfront-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What people write by accident, or to do harm; and what no program expects in a folder. */
beforeAll(() => {
  writeFileSync(path.join(folder, 'site.yaml'), '- \u0000\n')
  for (const [name, page] of Object.entries(HOSTILE)) {
    writeFileSync(path.join(folder, `${name}.md`), page(4_000))
  }
  execFileSync('mkfifo', [path.join(folder, 'pipe.md')])
  mkdirSync(path.join(folder, '_index.md'))
  writeFileSync(path.join(folder, 'a\n\u001b[31m.md'), new Uint8Array([0, 255, 254, 128]))
})

test.each(['check', 'build'])(
  'npm run %s ends with findings, whatever stands in the content',
  async (name) => {
    const { code, output } = await run(
      { script: 'lib/cli/main.ts', args: [name] },
      { output: 'capture', env: { CONTENT_DIR: folder } },
    )
    expect(output).toMatch(/^\d+ errors and \d+ warnings in \d+ files\./m)
    // The beginning of a line of a stack trace.
    expect(output).not.toMatch(/^ +at /m)
    expect(output).not.toContain('\u001b[31m')
    expect(code).toBe(1)
  },
)
