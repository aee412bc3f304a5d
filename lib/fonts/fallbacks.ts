/** Fonts of the visitor's machine that stand in for fonts of ours, and are as wide. */
interface Fallback {
  /** The name that app/globals.css gives it. */
  family: string
  weight: number
  /** Their full names; the first that is there counts. */
  local: readonly string[]
  /** The mean width of their letters, in em. */
  width: number
  /** That of the font that they stand in for. */
  for: number
}

/*
 * Mean widths are those of @capsizecss/metrics (`xWidthAvg`): each letter counts as often as it occurs in English news, the space
 * too. Windows, macOS and iOS have Arial; Linux has Liberation Sans, made as wide as it; Android has Roboto, which is as wide
 * (911 to 913) where it is not bold, and 6% narrower where it is.
 */
const ARIAL = 913 / 2048
const ARIAL_BOLD = 983 / 2048

const WORK_SANS = 0.499
const WORK_SANS_BOLD = 0.501
const POPPINS = 0.51

const REGULAR = ['Arial', 'Liberation Sans', 'Roboto']
const BOLD = ['Arial Bold', 'Liberation Sans Bold', 'Roboto Bold', 'Roboto']

const fallbacks: readonly Fallback[] = [
  { family: 'Like Text', weight: 400, local: REGULAR, width: ARIAL, for: WORK_SANS },
  { family: 'Like Text', weight: 600, local: BOLD, width: ARIAL_BOLD, for: WORK_SANS_BOLD },
  { family: 'Like Head', weight: 600, local: BOLD, width: ARIAL_BOLD, for: POPPINS },
]

/** Latin, Greek and Cyrillic. Fonts for other scripts look best as the system shows them, which has better ones than Arial. */
const RANGE = 'U+0-52F, U+1E00-22FF'

/** The style sheet with these faces (CSS Fonts 5, "size-adjust"). How high their lines are, the style of the pages says. */
export function fallbackStyles(): string {
  return fallbacks.map(face).join('\n')
}

function face({ family, weight, local, width, for: own }: Fallback): string {
  return `@font-face {
  font-family: ${family};
  font-weight: ${weight};
  src: ${local.map((name) => `local('${name}')`).join(', ')};
  size-adjust: ${Number(((own / width) * 100).toFixed(2))}%;
  unicode-range: ${RANGE};
}
`
}
