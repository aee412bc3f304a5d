/** Fonts of the visitor's machine that stand in for a font of ours, as wide and as high as it. */
interface Fallback {
  family: string
  /** The weights that it stands in for. */
  weight: string
  /** Their full names; the first that is there counts. */
  local: readonly string[]
  /** The mean width of their letters, in em. */
  width: number
  for: Metrics
}

/** Of a font of ours, in em: the mean width of its letters, and what its lines take (the table `hhea` of its file). */
interface Metrics {
  width: number
  ascent: number
  descent: number
  lineGap: number
}

/*
 * Mean widths are those of @capsizecss/metrics (`xWidthAvg`): each letter counts as often as it occurs in English news, the space
 * too. Liberation Sans was made as wide as Arial. Between 400 and 700 the letters of Work Sans hardly grow.
 */
const ARIAL = 913 / 2048
const ARIAL_BOLD = 983 / 2048
const ROBOTO_BOLD = 926 / 2048

const workSans: Metrics = { width: 0.499, ascent: 0.93, descent: 0.243, lineGap: 0 }
const workSansBold: Metrics = { ...workSans, width: 0.501 }
const poppins: Metrics = { width: 0.51, ascent: 1.05, descent: 0.35, lineGap: 0.1 }

/** Windows, macOS and iOS have Arial, Linux has Liberation Sans. */
const bold = { local: ['Arial Bold', 'Liberation Sans Bold'], width: ARIAL_BOLD }

/** Android has Roboto, which is as wide as Arial (911 to 913) where it is not bold. */
const androidBold = { local: ['Roboto Bold', 'Roboto'], width: ROBOTO_BOLD }

/**
 * A browser takes the first family that has a face for the weight, and goes on to the next where no font of that face is there. So
 * Android, whose bold letters are narrower, has families of its own.
 */
export const fallbacks: readonly Fallback[] = [
  {
    family: 'Work Sans Fallback',
    weight: '400',
    local: ['Arial', 'Liberation Sans', 'Roboto'],
    width: ARIAL,
    for: workSans,
  },
  { family: 'Work Sans Fallback', weight: '600 700', ...bold, for: workSansBold },
  { family: 'Work Sans Android', weight: '600 700', ...androidBold, for: workSansBold },
  { family: 'Poppins Fallback', weight: '600', ...bold, for: poppins },
  { family: 'Poppins Android', weight: '600', ...androidBold, for: poppins },
]

/** Latin, Greek and Cyrillic. Fonts for other scripts look best as the system shows them, which has better ones than Arial. */
const RANGE = 'U+0-52F,U+1E00-22FF'

/** The style sheet with these faces (CSS Fonts 5, "size-adjust" and the overrides of metrics, which are for the adjusted size). */
export function fallbackStyles(): string {
  return fallbacks.map(face).join('\n')
}

function face({ family, weight, local, width, for: font }: Fallback): string {
  const scale = font.width / width
  const percent = (value: number) => `${Number((value * 100).toFixed(2))}%`
  return `@font-face {
  font-family: '${family}';
  font-weight: ${weight};
  src: ${local.map((name) => `local('${name}')`).join(', ')};
  size-adjust: ${percent(scale)};
  ascent-override: ${percent(font.ascent / scale)};
  descent-override: ${percent(font.descent / scale)};
  line-gap-override: ${percent(font.lineGap / scale)};
  unicode-range: ${RANGE.replaceAll(',', ', ')};
}
`
}
