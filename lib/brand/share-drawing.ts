import { colours } from './colours'
import { type Fitted, fitText } from './fit-text'
import { CAP_HEIGHT, inkOf, outline, widthOf } from './font'
import { type Rectangle, rectangle, svg } from './svg'

/** The size in pixels that Open Graph's readers ask for. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const

const MARGIN = 76
const WIDTH = SHARE_SIZE.width - 2 * MARGIN

/** Where the title stands. Its smallest size is still read when the picture is shown at 300 pixels. */
const TITLE = { width: WIDTH, height: 330, maxLines: 3, minSize: 54, maxSize: 128, leading: 1.14 }
/** The word mark above a title, and in its place. */
const SMALL_MARK = { width: WIDTH, height: 60, maxLines: 1, minSize: 32, maxSize: 52, leading: 1.1 }
const LARGE_MARK = {
  width: WIDTH,
  height: 400,
  maxLines: 2,
  minSize: 54,
  maxSize: 200,
  leading: 1.1,
}

/** The rule, as below the title of a page. */
const RULE = { width: 128, height: 14, gap: 44 }

/** What stands on the ground of a share picture. */
export interface ShareDrawing {
  /** The word mark and the title as SVG of SHARE_SIZE, opaque where they are and transparent elsewhere. */
  writing: string
  rule: Rectangle
}

/**
 * Sets word mark and title. They are outlines, so that no font has to be installed. What is undefined cannot be drawn, and is
 * left out.
 */
export function shareDrawing({
  title,
  siteName,
}: Partial<Record<'title' | 'siteName', string>>): ShareDrawing {
  const { height } = SHARE_SIZE
  // The home page is called what the site is called: once is enough.
  if (title === undefined || title === siteName) {
    const mark = siteName === undefined ? undefined : fitText(siteName, LARGE_MARK, widthOf)
    return block(mark, LARGE_MARK.leading, height / 2)
  }
  const mark = siteName === undefined ? undefined : fitText(siteName, SMALL_MARK, widthOf)
  const text = fitText(title, TITLE, widthOf)
  const head = mark ? lines(mark, SMALL_MARK.leading, MARGIN) : ''
  const middle = mark ? (height + MARGIN + capsOf(mark)) / 2 : height / 2
  return block(text, TITLE.leading, middle, head)
}

/** Blue, a little lighter at the top right, as behind the title of a page: the ground of every share picture, as SVG. */
export function shareGround(): string {
  const { width, height } = SHARE_SIZE
  const all = { x: 0, y: 0, width, height }
  const light = colours.paper.light
  const gradient = `<radialGradient id="r" gradientUnits="userSpaceOnUse" cx="1100" cy="40" r="760"><stop offset="0" stop-color="${light}" stop-opacity=".14"/><stop offset="1" stop-color="${light}" stop-opacity="0"/></radialGradient>`
  const blue = rectangle(all, colours.accent.light)
  return svg(width, height, gradient, blue, rectangle(all, 'url(#r)'))
}

/** Lines with the rule below them, centred on a height. Without lines, the rule alone. */
function block(text: Fitted | undefined, leading: number, middle: number, head = ''): ShareDrawing {
  const inked = text ? inkHeight(text, leading) + RULE.gap : 0
  const top = Math.round(middle - (inked + RULE.height) / 2)
  const { width, height } = RULE
  return {
    writing: svg(SHARE_SIZE.width, SHARE_SIZE.height, head, text ? lines(text, leading, top) : ''),
    rule: { x: MARGIN, y: Math.round(top + inked), width, height },
  }
}

/** Lines whose capitals begin at `top`. */
function lines({ lines, size }: Fitted, leading: number, top: number): string {
  const data = lines.map((line, index) => {
    // Flush with the rule: a letter stands a little to the right of where it starts.
    const x = MARGIN - size * (inkOf([...line][0] ?? '')?.left ?? 0)
    return outline(line, { x, y: top + size * (CAP_HEIGHT + index * leading), size })
  })
  return `<path d="${data.join('')}"/>`
}

/** From the top of the first line's capitals to the foot of the last line's. */
function inkHeight({ lines, size }: Fitted, leading: number): number {
  return size * (CAP_HEIGHT + (lines.length - 1) * leading)
}

function capsOf({ size }: Fitted): number {
  return size * CAP_HEIGHT
}
