import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'

/** A lake between hills. */
const LAKE = `<svg xmlns="http://www.w3.org/2000/svg" width="1800" height="1000" viewBox="0 0 18 10">
  <rect width="18" height="10" fill="#9fc5e8"/>
  <path d="M0 6 5 2l4 4 4-3 5 4v3H0z" fill="#38761d"/>
  <ellipse cx="9" cy="8" rx="6" ry="1.2" fill="#0b5394"/>
</svg>`

/** A drawing with no size of its own but that of its view box. */
const PLAN = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">
  <path d="M10 10h380v180H10z" fill="none" stroke="#0b5394" stroke-width="4"/>
</svg>`

/** The smallest PDF that viewers open: one empty page. */
const PAPER = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`

/** Puts the files that the example pages name into the content folder. They are drawn here: a picture is no text to keep in Git. */
export async function pictures(content: string): Promise<void> {
  const lake = sharp(Buffer.from(LAKE))
  const small = lake.clone().resize(600)
  const files: Record<string, Buffer | string> = {
    'lake.jpg': await lake.clone().jpeg().toBuffer(),
    'media/images/shared.png': await small.clone().png().toBuffer(),
    'pictures/images/lake.jpg': await lake.clone().jpeg().toBuffer(),
    'pictures/images/lake.png': await lake.clone().png().toBuffer(),
    'pictures/images/lake.webp': await small.clone().webp().toBuffer(),
    'pictures/images/lake.avif': await small.clone().avif({ effort: 0 }).toBuffer(),
    'pictures/images/dot.gif': await lake.clone().resize(24, 24).gif().toBuffer(),
    'pictures/images/two words.png': await lake.clone().resize(48).png().toBuffer(),
    'pictures/images/plan.svg': PLAN,
    'pictures/papers/plan.pdf': PAPER,
    // What the examples of the blocks name.
    'gallery/images/collaborative-model.png': await small.clone().png().toBuffer(),
  }
  for (const [name, bytes] of Object.entries(files)) {
    const file = path.join(content, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
}
