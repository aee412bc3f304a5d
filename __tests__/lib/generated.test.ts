/** @jest-environment node */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generated, regenerate, stale } from '@/lib/generated'

test.each(generated)('$path is what the schemas and the rules say', ({ path: name, text }) => {
  if (readFileSync(name, 'utf8') !== text()) {
    throw new Error(`${name} is not what \`npm run schema\` makes. Run it, and commit its files.`)
  }
})

test.each(generated.filter(({ path: name }) => name.endsWith('.json')))(
  'VS Code is told of $path',
  ({ path: name }) => {
    expect(readFileSync('.vscode/settings.json', 'utf8')).toContain(`"./${name}": "content/`)
  },
)

test('a file that is missing or was edited by hand is made anew, and the others are left alone', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'blockfront-generated-'))
  try {
    const names = generated.map((file) => file.path)
    expect(regenerate(root)).toEqual(names)
    expect(stale(root)).toEqual([])

    const [first = '', second = ''] = names
    writeFileSync(path.join(root, first), 'edited')
    rmSync(path.join(root, second))
    expect(stale(root)).toEqual([first, second])
    expect(regenerate(root)).toEqual([first, second])
    expect(stale(root)).toEqual([])
  } finally {
    rmSync(root, { recursive: true })
  }
})
