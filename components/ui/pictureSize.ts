interface Size {
  width: number
  height: number
}

/**
 * The size that a picture is drawn in: its own, unless its author gives another one in CSS pixels. One that gives only
 * one side means the whole picture; what is not a number of pixels ("80%") is left to the style sheet.
 */
export function pictureSize(own: Size, width?: string | number, height?: string | number): Size {
  const [wide, high] = [pixels(width), pixels(height)]
  if (wide && high) return { width: wide, height: high }
  if (wide) return { width: wide, height: Math.round((wide * own.height) / own.width) }
  if (high) return { width: Math.round((high * own.width) / own.height), height: high }
  return { width: own.width, height: own.height }
}

function pixels(written: string | number | undefined): number | undefined {
  const [, digits] = /^\s*(\d+)(?:\.\d+)?(?:px)?\s*$/.exec(String(written)) ?? []
  return digits ? Number(digits) : undefined
}
