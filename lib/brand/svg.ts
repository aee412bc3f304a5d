/** A rectangle, in the units of the drawing. */
export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

export function rectangle({ x, y, width, height }: Rectangle, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`
}

/** A drawing in units that are pixels at its own size. */
export function svg(width: number, height: number, ...inside: string[]): string {
  const box = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}>${inside.join('')}</svg>`
}
