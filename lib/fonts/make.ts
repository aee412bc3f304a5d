import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fallbackStyles } from './fallbacks'
import { fontFiles } from './files'
import { record } from './record'
import { subset } from './subset'

/** Where the fonts of the pages are, with their licences. Git has them: a build does not make them. */
export const FOLDER = 'fonts'

/** Every file of the folder, by its name, as it has to be now. */
export async function makeFonts(): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  for (const font of fontFiles) files.set(font.file, await subset(font))
  for (const name of new Set(fontFiles.map((font) => font.package))) {
    const licence = await readFile(path.join('node_modules', name, 'LICENSE'))
    files.set(`${path.basename(name)}-LICENSE.txt`, licence)
  }
  files.set('fallbacks.css', Buffer.from(fallbackStyles()))
  files.set('README.md', Buffer.from(await record(files)))
  return files
}
