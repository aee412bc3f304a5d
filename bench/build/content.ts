import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { type Indexed, png, type Rgb } from '@/lib/brand/png'
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

/** Adds a word to the sentence that `editOnePage` has changed, as often as it is called. */
export function editAgain(content: string): void {
  const file = path.join(content, pageFile(1))
  writeFileSync(file, readFileSync(file, 'utf8').replace('Read ', 'Read more '))
}

function pageFile(number: number): string {
  return `p${number}/_index.md`
}

function ownPage(page: string, number: number): string {
  return page
    .replace(/^title: .*$/m, `title: Membership ${number}`)
    .replace(/^( {8,}\S.*[.:])$/gm, `$1 (${number})`)
}

/** The picture with dots of another pattern in its corner: as much work as the real one, and another file each. */
async function ownPictures(picture: string, files: readonly string[]): Promise<void> {
  const { palette, pixels, ...size } = await indexed(picture)
  await inParallel([...files.entries()], async ([index, file]) => {
    const own = pixels.slice()
    for (let bit = 0; bit < 16; bit++) {
      if ((index >> bit) & 1) own.fill(palette.length - 1, bit * 8, bit * 8 + 4)
    }
    writeFileSync(file, await png({ ...size, palette, pixels: own }))
  })
}

/** A drawing of a few colours, as its author saved it. */
async function indexed(picture: string): Promise<Indexed> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
  const colours = new Map<number, number>()
  const pixels = new Uint8Array(info.width * info.height)
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    const colour = data.readUIntBE(pixel * info.channels, 3)
    if (!colours.has(colour)) colours.set(colour, colours.size)
    pixels[pixel] = colours.get(colour) ?? 0
  }
  const palette = [...colours.keys()].map(
    (colour): Rgb => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff],
  )
  return { width: info.width, height: info.height, palette, pixels }
}
