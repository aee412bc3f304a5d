import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BuiltSite } from './sites'

const folders: string[] = []

/** A finished site of these files, for the tests of this file. */
export function smallSite(files: Record<string, string>, basePath = ''): BuiltSite {
  const root = mkdtempSync(path.join(tmpdir(), 'small-site-'))
  folders.push(root)
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return { name: 'a small site', root, basePath, origin: 'https://small.example' }
}

/** A page that has nothing wrong but what is in it. */
export function wholePage(body: string, head = ''): string {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}</head>
<body><main><h1>A page</h1>
${body}
</main></body></html>
`
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})
