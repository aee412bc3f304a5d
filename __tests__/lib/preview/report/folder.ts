import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { type Places, reportHtml } from '@/lib/preview/report'
import type { PagePictures, Report } from '@/lib/preview/types'

/** Writes a report and its pictures into a new folder. @returns the folder */
export async function writeReport(report: Report, places?: Places): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'report-'))
  await mkdir(path.join(folder, 'pictures'))
  await writeFile(path.join(folder, 'report.html'), reportHtml(report, places))
  for (const pictures of report.pages.flatMap((page) => page.pictures)) {
    const shots = [
      { file: pictures.before, svg: drawing(pictures, 0) },
      { file: pictures.after, svg: drawing(pictures, 60) },
      { file: pictures.difference, svg: difference(pictures) },
    ]
    for (const { file, svg } of shots) {
      if (file) await sharp(Buffer.from(svg)).png().toFile(path.join(folder, file))
    }
  }
  return folder
}

/** Something like a page: a bar, a title, lines of text and a picture that stands further down when there is more text. */
function drawing({ width, height, scheme }: PagePictures, more: number): string {
  const [paper, ink, accent] =
    scheme === 'light' ? ['#ffffff', '#0d1430', '#1d4ef5'] : ['#0e1220', '#f2f5fc', '#a0afe2']
  const left = width * 0.06
  const row = (y: number, share: number, thick: number, colour: string) =>
    `<rect x="${left}" y="${y}" width="${width * share}" height="${thick}" rx="4" fill="${colour}"/>`
  const text = Array.from({ length: Math.floor(height / 60) - 6 + more / 60 }, (_, index) =>
    row(190 + index * 26, 0.5 + ((index * 7) % 5) / 14, 11, `${ink}99`),
  )
  const picture = 220 + text.length * 26
  return svg(
    width,
    height,
    `<rect width="100%" height="100%" fill="${paper}"/>
     <rect width="100%" height="56" fill="${accent}"/>
     ${row(100, more ? 0.72 : 0.6, 46, ink)}${text.join('')}
     <rect x="${left}" y="${picture}" width="${width * 0.88}" height="${width * 0.3}" fill="${accent}66"/>
     <circle cx="${width * 0.7}" cy="${picture + width * 0.12}" r="${width * 0.07}" fill="${accent}"/>`,
  )
}

function difference({ width, height }: PagePictures): string {
  return svg(
    width,
    height,
    `<rect width="100%" height="100%" fill="#f4f4f4"/>
     <rect x="5%" y="90" width="75%" height="70" fill="#d0006f88"/>
     <rect x="5%" y="${height * 0.4}" width="90%" height="${height * 0.3}" fill="#d0006f88"/>`,
  )
}

function svg(width: number, height: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`
}
