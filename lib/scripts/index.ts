import { buildSync } from 'esbuild'
import { browserslist } from '@/package.json'

/** Values that a script is made with, by the names that stand for them in its source: `{ DOMAIN: 'example.org' }`. */
export type Constants = Readonly<Record<string, string | number | boolean>>

const made = new Map<string, string>()

/** "ios_saf >= 17.5", as the tools for styles read it, is "ios17.5" to esbuild. */
const target = browserslist.map((query) => query.replace('ios_saf', 'ios').replace(/[ >=]+/g, ''))

/**
 * The text of a small script for visitors' browsers, to stand between `<script>` and `</script>`. It is made once per process,
 * so `npm run dev` shows a change of its source after a new start.
 *
 * @param file its source, a `*.client.ts`, from the root of the project
 * @throws what esbuild says of a file that is not there or cannot be read
 */
export function inlineScript(file: string, constants: Constants = {}): string {
  const key = JSON.stringify([file, Object.entries(constants).sort()])
  const script = made.get(key) ?? make(file, constants)
  made.set(key, script)
  return script
}

function make(file: string, constants: Constants): string {
  const { outputFiles } = buildSync({
    absWorkingDir: process.cwd(),
    entryPoints: [file],
    bundle: true,
    define: Object.fromEntries(
      Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]),
    ),
    format: 'iife',
    legalComments: 'none',
    logLevel: 'silent',
    minify: true,
    target,
    // Ours would add "use strict", which no script needs to be right.
    tsconfigRaw: {},
    write: false,
  })
  return insideHtml(outputFiles[0]?.text.replace(/;\n$/, '') ?? '')
}

/**
 * Keeps the HTML parser from ending the script early, or from missing its end (HTML, "Restrictions for contents of script
 * elements"). Both can only stand in strings and patterns, where the escape means the same.
 */
function insideHtml(script: string): string {
  return script.replace(/<(?=!--|\/script)/gi, '\\x3C')
}
