import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { inParallel } from '@/lib/parallel'

/** All pages show one picture, or each has one of its own. */
export type Pictures = 'one-picture' | 'own-pictures'

const PAGE = 'membership/_index.md'
const PICTURE = 'images/collaborative-model.png'
/** A sentence that stands once in each page. */
const SENTENCE = 'Learn more about [our mission](/mission)'

/**
 * Copies of the membership page, each with a title of its own. Every paragraph ends with the number of the page: no text is
 * that of another page, so that nothing is fast because it was compiled for one of them before.
 *
 * @param pages how many, beside the pages of the site itself
 */
export async function writeContent(
  content: string,
  { pages, pictures }: { pages: number; pictures: Pictures },
): Promise<void> {
  cpSync('content', content, { recursive: true })
  const page = readFileSync(path.join('content', PAGE), 'utf8')
  const picture = path.join('content/membership', PICTURE)
  const numbers = Array.from({ length: pages }, (_, index) => index + 1)
  for (const number of numbers) {
    const folder = path.join(content, `p${number}`, path.dirname(PICTURE))
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(content, pageFile(number)), ownPage(page, number))
  }
  const files = numbers.map((number) => path.join(content, `p${number}`, PICTURE))
  if (pictures === 'one-picture') for (const file of files) cpSync(picture, file)
  else await ownPictures(picture, files)
}

/** Changes one sentence of the first page, and no other file. */
export function editOnePage(content: string): void {
  const file = path.join(content, pageFile(1))
  const text = readFileSync(file, 'utf8')
  if (!text.includes(SENTENCE)) throw new Error(`There is no "${SENTENCE}" in ${file} any more.`)
  writeFileSync(file, text.replace(SENTENCE, 'Read about [our mission](/mission)'))
}

function pageFile(number: number): string {
  return `p${number}/_index.md`
}

function ownPage(page: string, number: number): string {
  return page
    .replace(/^title: .*$/m, `title: Membership ${number}`)
    .replace(/^( {8,}\S.*\.)$/gm, `$1 (${number})`)
}

/** The picture with a line of dots of another length in its corner: as much work as the real one, and another file each. */
async function ownPictures(picture: string, files: readonly string[]): Promise<void> {
  sharp.concurrency(1)
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
  await inParallel([...files.entries()], async ([index, file]) => {
    const pixels = Buffer.from(data)
    for (let bit = 0; bit < 16; bit++) {
      if ((index >> bit) & 1) pixels.fill(0, bit * 8 * info.channels, (bit * 8 + 4) * info.channels)
    }
    writeFileSync(file, await sharp(pixels, { raw: info }).png().toBuffer())
  })
}
