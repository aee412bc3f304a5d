import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export type Files = Readonly<Record<string, string | Uint8Array>>

export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

/** A landing page; its sections start in line 5. */
export function landing(sections: string, more = ''): string {
  const summary = more.includes('summary:') ? '' : 'summary: A page.\n'
  return `---\ntitle: A page\ntype: landing\nsections:\n${sections}${more}${summary}---\n`
}

/** A landing page with one text, whose first line is line 8. */
export function withText(text: string): string {
  const lines = text.replace(/^(?=.)/gm, '        ')
  return landing(`  - block: markdown\n    content:\n      text: |\n${lines}\n`)
}
