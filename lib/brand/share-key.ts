import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { colours } from './colours'
import { fontFiles } from './font'
import type { ShareInput } from './share-picture'

/** Raise it when the drawing changes, so that nobody is shown a picture of the old drawing. */
const SHARE_VERSION = 2

let drawing: string | undefined

/** What a picture depends on beside its input: our drawing, its colours, the font, and the programs that draw and pack it. */
function drawnWith(): string {
  drawing ??= JSON.stringify([
    SHARE_VERSION,
    colours,
    sharp.versions,
    process.versions.zlib,
    fontFiles().map((file) => sha256(readFileSync(file))),
  ])
  return drawing
}

/** The key of a share picture in a cache: two inputs of one key have the same picture. */
export function shareKey({ title, siteName }: ShareInput): string {
  return sha256(JSON.stringify([drawnWith(), title, siteName]))
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
