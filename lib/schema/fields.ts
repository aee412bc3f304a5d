import type { FieldDef, NestedType } from 'contentlayer2/source-files'
import { ATTRIBUTES, ELEMENTS } from '@/lib/icons/drawing/shape'

/**
 * What a field holds for the people who write it. Contentlayer knows strings and lists; whether a string is Markdown, an
 * address or a colour is said here, and every check, form and page of documentation derives from it.
 */
export type Constraint =
  | { kind: 'text' }
  | { kind: 'inline' }
  | { kind: 'markdown' }
  | { kind: 'address' }
  | { kind: 'alias' }
  | { kind: 'origin' }
  | { kind: 'language' }
  | { kind: 'identifier' }
  | { kind: 'classNames' }
  | { kind: 'style' }
  | { kind: 'color' }
  | { kind: 'date' }
  | { kind: 'flag' }
  | { kind: 'number' }
  | { kind: 'choice'; options: readonly string[]; meanings?: readonly string[] }
  | { kind: 'icon' }
  | { kind: 'iconPack' }
  | { kind: 'picture'; isOrnament?: true }
  | { kind: 'object'; fields: Fields }
  | { kind: 'list'; item: Field }
  | { kind: 'sections' }
  | { kind: 'severities' }
  | { kind: 'unsupported'; reason: string }

/** A field as Contentlayer defines it, with its constraint and the sentence that editors read about it. */
export type Field = FieldDef &
  Constraint & { description: string; required?: boolean; example?: string }
export type Fields = Readonly<Record<string, Field>>

interface Options {
  /** A missing, null or empty value is an error. */
  required?: boolean
  /** A value that shows how it is written. */
  example?: string
}

const stringField =
  <Kind extends Constraint['kind']>(kind: Kind) =>
  (description: string, options: Options = {}) => ({
    type: 'string' as const,
    kind,
    description,
    ...options,
  })

/** Plain text: no markup is read in it. */
export const text = stringField('text')
/** One line of Markdown, with emoji codes: titles, names, labels. */
export const inline = stringField('inline')
/** Markdown of any length, with shortcodes. */
export const markdown = stringField('markdown')
/** A link: a page of this site, a content file, a fragment, or an address elsewhere. */
export const address = stringField('address')
/** An address that a page had before. */
export const alias = stringField('alias')
/** The scheme and the host of a site: `https://example.org`. */
export const origin = stringField('origin')
/** The language of a text, as a BCP 47 tag. */
export const language = stringField('language')
/** The anchor of a section: it becomes an HTML `id`, so it has no spaces. */
export const identifier = stringField('identifier')
/** CSS class names, separated by spaces. */
export const classNames = stringField('classNames')
/** CSS declarations, as they stand in a `style` attribute. */
export const style = stringField('style')
/** A CSS colour. */
export const color = stringField('color')
/** A date, or a date with a time (ISO 8601). */
export const date = stringField('date')

/** True or false. */
export const flag = (description: string) => ({
  type: 'boolean' as const,
  kind: 'flag' as const,
  description,
})

export const number = (description: string) => ({
  type: 'number' as const,
  kind: 'number' as const,
  description,
})

/**
 * One of several words. Numbers are accepted where the word is a number (`columns: 1`), as upstream does.
 *
 * @param words the words, or each with what it means
 */
export const choice = (
  description: string,
  words: readonly string[] | Readonly<Record<string, string>>,
  rest: Options = {},
) => ({
  type: 'enum' as const,
  kind: 'choice' as const,
  ...(isList(words)
    ? { options: words }
    : { options: Object.keys(words), meanings: Object.values(words) }),
  description,
  ...rest,
})

const isList = (words: object): words is readonly string[] => Array.isArray(words)

/** A group of fields. `name` is the name of its generated type. */
export const object = (
  name: string,
  description: string,
  fields: Fields,
  options: Options = {},
) => ({
  type: 'nested' as const,
  of: nestedType(name, description, fields),
  kind: 'object' as const,
  fields,
  description,
  ...options,
})

/** A list whose entries are all of one kind. */
export const list = (description: string, item: Field, options: Options = {}) => ({
  type: 'list' as const,
  of: listItem(item),
  kind: 'list' as const,
  item,
  description,
  ...options,
})

/**
 * An icon's name; staging replaces it by its drawing, or by its emoji. The pack stands in the name, or beside it in a field
 * made by `iconPack`.
 */
export const icon = (description: string) => ({
  type: 'nested' as const,
  of: nestedType('Icon', 'An icon, ready to be drawn.', {
    name: text('The name in the pack.', { required: true }),
    viewBox: text('The SVG view box of the drawing.'),
    shapes: list('The drawing.', object('IconShape', 'A shape of SVG.', shapeFields)),
    emoji: text('The character, when the icon is an emoji.'),
  }),
  kind: 'icon' as const,
  description,
})

/** The attributes of SVG's shapes, as React writes them. */
const shapeFields: Fields = {
  element: choice('The kind of shape.', ELEMENTS, { required: true }),
  ...Object.fromEntries(
    Object.keys(ATTRIBUTES).map((name) => [name, text('The SVG attribute of this name.')]),
  ),
}

/** The pack of the icon beside it, when its name has none. It is part of the icon once staged. */
export const iconPack = () => ({
  type: 'string' as const,
  kind: 'iconPack' as const,
  description: 'The pack of the icon, when its name has none before a slash.',
})

/** A picture's file name; staging replaces it by its address and its size in CSS pixels. */
export const picture = (
  description: string,
  /** An ornament says nothing, so it has no alt text. Any other has it in the field `alt` beside it. */
  options: Options & { isOrnament?: true } = {},
) => ({
  type: 'nested' as const,
  of: nestedType('Picture', 'A picture of the site.', pictureFields),
  kind: 'picture' as const,
  description,
  ...options,
})

/** A picture as staging leaves it. */
export const pictureFields = {
  name: text('The file name as the page writes it.', { required: true }),
  address: text('The address of the file, without the base path.', { required: true }),
  width: { ...number('Its width in CSS pixels.'), required: true },
  height: { ...number('Its height in CSS pixels.'), required: true },
  sources: list(
    'What browsers load in its place, the best format first; none in npm run dev and for SVG.',
    object('PictureSource', 'A picture in one format.', {
      type: text('The media type.', { required: true }),
      candidates: list(
        'Its files, the narrowest first.',
        object('PictureCandidate', 'A picture in one format and one width.', {
          address: text('The address of the file, without the base path.', { required: true }),
          width: { ...number('Its width in pixels.'), required: true },
        }),
        { required: true },
      ),
    }),
  ),
}

/** A key that upstream reads and Blockfront does not draw. It is known, so it gets its reason instead of "unknown key". */
export const unsupported = (description: string, reason: string) => ({
  type: 'json' as const,
  kind: 'unsupported' as const,
  reason,
  description,
})

/** How seriously the checker takes each of its rules: it is used up when the content is staged. */
export const severities = (description: string) => ({
  type: 'json' as const,
  kind: 'severities' as const,
  description,
})

/** A Contentlayer nested type. Keys that do not outlive staging are not part of it. */
export function nestedType(name: string, description: string, fields: Fields): NestedType {
  const staged = Object.entries(fields).filter(
    ([, field]) => field.kind !== 'unsupported' && field.kind !== 'iconPack',
  )
  return {
    type: 'nested',
    def: () => ({ name, description, fields: Object.fromEntries(staged) }),
  }
}

type ListItem = Extract<FieldDef, { type: 'list'; of: { type: unknown } }>['of']

function listItem(item: Field): ListItem {
  if (item.kind === 'object' && item.type === 'nested') return item.of as NestedType
  if (item.kind === 'number') return { type: 'number' }
  if (item.kind === 'choice') return { type: 'enum', options: item.options }
  return { type: 'string' }
}
