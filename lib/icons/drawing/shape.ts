/** SVG's basic shapes. A drawing is a list of them; whatever else SVG can do is not part of an icon. */
export const ELEMENTS = [
  'path',
  'circle',
  'ellipse',
  'line',
  'polygon',
  'polyline',
  'rect',
] as const

/** What may be written for an attribute. Each pattern reads a text once, from left to right. */
const LENGTH = /^[-+]?[\d.]+(?:e[-+]?\d+)?(?:px|pt|pc|mm|cm|in|%)?$/i
const NUMBERS = /^[-+\d.e,%\s]+$/i
const WORD = /^[a-z-]+$/
const TRANSFORM =
  /^(?:\s*(?:matrix|translate|scale|rotate|skewX|skewY)\s*\([-+\d.e,\s]*\)[\s,]*)+$/i
const COLOR = /^(?:#[\da-f]{3,8}|[a-z]+|(?:rgb|hsl)a?\([-+\d.,%/\s]*\))$/i

/** Where a shape is and how large: it is never passed on by a group. */
const GEOMETRY = {
  d: /^[MLHVCSQTAZ\d.,e\s+-]+$/i,
  points: NUMBERS,
  ...each(LENGTH, 'cx', 'cy', 'r', 'rx', 'ry', 'x', 'y', 'x1', 'y1', 'x2', 'y2'),
  ...each(LENGTH, 'width', 'height', 'pathLength'),
  vectorEffect: WORD,
}

/** How it is painted: a shape without it takes that of its group. */
const PAINT = {
  ...each(COLOR, 'fill', 'stroke'),
  ...each(LENGTH, 'fillOpacity', 'strokeOpacity', 'strokeWidth'),
  ...each(LENGTH, 'strokeMiterlimit', 'strokeDashoffset'),
  strokeDasharray: /^(?:none|[-+\d.e,%\s]+)$/i,
  ...each(WORD, 'fillRule', 'strokeLinecap', 'strokeLinejoin'),
}

/** Those of a group count together with those of its shapes. */
const COMBINED = { opacity: /^[\d.]+$/, transform: TRANSFORM }

/** The attributes of shapes, as React writes them. */
export const ATTRIBUTES = { ...GEOMETRY, ...PAINT, ...COMBINED }

export type ShapeElement = (typeof ELEMENTS)[number]
export type Attribute = keyof typeof ATTRIBUTES
export type Attributes = Partial<Record<Attribute, string>>
/** One shape, with everything that its groups say about it. */
export type Shape = { element: ShapeElement } & Attributes

export function isShapeElement(name: string): name is ShapeElement {
  return (ELEMENTS as readonly string[]).includes(name)
}

/** Whether it says where a shape is: what a group says about that is not for its shapes. */
export function isGeometry(name: Attribute): boolean {
  return Object.hasOwn(GEOMETRY, name)
}

const byLowerCase = new Map(
  Object.keys(ATTRIBUTES).map((name) => [name.toLowerCase(), name as Attribute]),
)

/** SVG's `stroke-width`, CSS's `stroke-width` and the tree's `strokeWidth` → `strokeWidth`; undefined for what is none of a shape's. */
export function attributeNamed(written: string): Attribute | undefined {
  return byLowerCase.get(written.replaceAll('-', '').toLowerCase())
}

function each<Name extends string>(pattern: RegExp, ...names: Name[]): Record<Name, RegExp> {
  return Object.fromEntries(names.map((name) => [name, pattern])) as Record<Name, RegExp>
}
