import sharp from 'sharp'

type Colour = readonly [number, number, number]

/** Every pixel of a picture, row by row. */
export async function pixels(picture: Uint8Array): Promise<Colour[]> {
  const { data } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return Array.from({ length: data.length / 3 }, (_, index) => {
    const at = index * 3
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0] as const
  })
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

export function isWhite([red, green, blue]: Colour): boolean {
  return Math.min(red, green, blue) > 250
}

/** Coral, and whatever lies between it and a colour beside it: blue has little red. */
export function isCoral([red, green]: Colour): boolean {
  return red > 200 && green < 120
}
