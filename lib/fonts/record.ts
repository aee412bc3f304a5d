import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { unicodeRange } from './characters'
import { type FontFile, fontFiles } from './files'

/** What the folder says of itself: which packages its files were made from, and which characters they have. */
export async function record(files: ReadonlyMap<string, Buffer>): Promise<string> {
  const lines = await Promise.all(
    fontFiles.map(async (font) => {
      const bytes = files.get(font.file)?.length ?? 0
      return `| \`${font.file}\` | ${bytes} | ${await origin(font)} | ${weights(font)} | ${unicodeRange(font.characters).replaceAll(',', ' ')} |`
    }),
  )
  return `# The fonts of the pages

Made by \`npm run fonts\` (\`lib/fonts\`). Do not edit.

| file | bytes | made from | weights | characters, those that the font has |
| --- | --- | --- | --- | --- |
${lines.join('\n')}

\`fallbacks.css\` has fonts of the visitor's machine that are as wide, for the time until these files are there.

Work Sans and Poppins are under the SIL Open Font License 1.1: \`work-sans-LICENSE.txt\`, \`poppins-LICENSE.txt\`. Both keep their
names, because neither licence reserves one ("Reserved Font Name").
`
}

async function origin(font: FontFile): Promise<string> {
  const manifest = path.join('node_modules', font.package, 'package.json')
  const { version } = JSON.parse(await readFile(manifest, 'utf8'))
  return `\`${font.package}\` ${version}, \`${path.basename(font.source)}\``
}

function weights({ weights }: FontFile): string {
  return weights ? `${weights.min} to ${weights.max}` : '600'
}
