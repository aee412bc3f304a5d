import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Constants, inlineScript } from '@/lib/scripts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'blockfront-scripts-'))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
function make(source: string, constants?: Constants): string {
  count += 1
  const file = path.join(folder, `${count}.client.ts`)
  writeFileSync(file, source)
  return inlineScript(file, constants)
}

/** What a browser runs: the script of a page that it stands in. */
function readByBrowser(script: string): string | null | undefined {
  const html = `<!doctype html><script>${script}</script><p>after</p>`
  const { body, head } = new DOMParser().parseFromString(html, 'text/html')
  expect(body.textContent).toBe('after')
  return head.querySelector('script')?.textContent
}

/** Runs a script as browsers do, and returns what it calls `report` with. */
function run(script: string): unknown[] {
  const reported: unknown[] = []
  new Function('report', script)((value: unknown) => reported.push(value))
  return reported
}

describe('a script in a page', () => {
  it.each([
    '</script><script>alert(1)</script>',
    '</SCRIPT >',
    '<!-- <script>',
    '<!--<script></script>-->',
    'line\u2028line\u2029',
    '"\'`\\',
  ])('holds any text without ending early, missing its end or changing it: %j', (text) => {
    const script = make('declare const TEXT: string\ndeclare const report: any\nreport(TEXT)', {
      TEXT: text,
    })
    expect(readByBrowser(script)).toBe(script)
    expect(run(script)).toEqual([text])
  })

  it('keeps such text in patterns and templates as it is', () => {
    const script = make(
      `declare const report: any
       report(/^<!--$/.test('<!--'))
       report(\`</script>\${Date.now() > 0}\`)`,
    )
    expect(readByBrowser(script)).toBe(script)
    expect(run(script)).toEqual([true, '</script>true'])
  })

  it('leaves no name behind for other scripts', () => {
    const script = make(
      'const mine = 1\nfunction ours() {}\nObject.assign(globalThis, { mine, ours })',
    )
    // Were they global, declaring them again would be an error.
    expect(() => new Function(`${script}\n;${script}`)).not.toThrow()
    expect(script).toMatch(/^\(\(\)=>\{/)
  })

  it('is small: without types, comments and long names', () => {
    const script = make(
      '/** A comment. */\nconst longName: string = String(Math.random())\nconsole.log(longName, longName)',
    )
    expect(script).not.toMatch(/comment|longName|: string/)
  })

  it('is the same each time it is made', async () => {
    const source = 'declare const A: number\ndeclare const B: string\nconsole.log(A, B)'
    expect(make(source, { A: 1, B: 'x' })).toBe(make(source, { B: 'x', A: 1 }))
  })

  it('says which file is missing', () => {
    expect(() => inlineScript('components/site/nothing.client.ts')).toThrow('nothing.client.ts')
  })
})
