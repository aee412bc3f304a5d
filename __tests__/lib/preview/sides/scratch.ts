import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BuildSide } from '@/lib/preview/sides/build'
import { NO_FINDINGS } from '@/lib/preview/sides/findings'

const folders: string[] = []

/** A repository whose commits hold finished pages in `site/`. */
export function scratchRepository() {
  const root = mkdtempSync(path.join(tmpdir(), 'sides-'))
  folders.push(root)
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: root,
      encoding: 'utf8',
    }).trim()
  git('init', '--quiet', '--initial-branch', 'main')
  writeFileSync(path.join(root, '.gitignore'), '/.cache/\n')
  const write = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(root, name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
  }
  const commit = (files: Record<string, string>) => {
    write(files)
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', 'Edit')
    return git('rev-parse', 'HEAD')
  }
  return { root, out: path.join(root, '.cache/report'), git, write, commit }
}

/** Stands for a build: what is in `site/` is finished already. A checkout with a file `broken` cannot be built. */
export function storedBuild() {
  const built: string[] = []
  const build: BuildSide = async (_, folder) => {
    const site = path.join(folder, 'site')
    built.push(execFileSync('git', ['rev-parse', 'HEAD'], { cwd: folder, encoding: 'utf8' }).trim())
    try {
      cpSync(site, path.join(folder, 'out'), { recursive: true })
    } catch {
      return { output: 'There is <b>no</b> site.', findings: NO_FINDINGS }
    }
    return { outDir: path.join(folder, 'out'), output: '', findings: NO_FINDINGS }
  }
  const judges = {
    takePictures: async () => ({ pictures: new Map(), left: [] }),
    changesOf: async () => ({ changes: [], left: [] }),
  }
  return { built, tools: { build, ...judges } }
}

export function storedPage(text: string, title = 'A page'): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})
