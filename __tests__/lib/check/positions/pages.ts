import fc, { type GeneratorValue } from 'fast-check'
import { type Entry, entry, map, type Scalar, writeMap } from './front-matter'
import { TEXT_MISTAKES, textWith } from './texts'

/** What can be wrong with a page, and the rule that says so. */
export interface Mistake {
  rule: string
  /** Where it is planted. */
  field: Field
  /** What stands there. */
  value: (g: GeneratorValue) => string
}

type Field =
  | ('text' | 'description' | 'icon' | 'view' | 'block' | 'id' | 'url' | 'filename' | 'angle')
  | ('alias' | 'contentKey' | 'itemKey' | 'pageKey')

const always = (value: string) => () => value

export const MISTAKES: Readonly<Record<string, Mistake>> = {
  'an icon': { rule: 'icon/unknown', field: 'icon', value: always('laptop-cod') },
  'a view': { rule: 'schema/choice', field: 'view', value: always('gird') },
  'a block': { rule: 'schema/unknown-block', field: 'block', value: always('featurs') },
  'an id': { rule: 'section/id', field: 'id', value: always('our prices') },
  'an id that is taken': { rule: 'section/duplicate-id', field: 'id', value: always('first') },
  'an address': { rule: 'link/missing', field: 'url', value: always('/nowhere/') },
  'an address of a script': {
    rule: 'link/unsafe',
    field: 'url',
    value: always('javascript:alert(1)'),
  },
  'a picture file': { rule: 'picture/missing', field: 'filename', value: always('none.png') },
  'a number': { rule: 'schema/type', field: 'angle', value: always('steep') },
  'an alias': { rule: 'alias/address', field: 'alias', value: always('/old/?x') },
  'a key of a section': {
    rule: 'schema/unknown-key',
    field: 'contentKey',
    value: always('subtitel'),
  },
  'a key of an item': { rule: 'schema/unknown-key', field: 'itemKey', value: always('nam') },
  'a key of the page': { rule: 'schema/unknown-key', field: 'pageKey', value: always('sumary') },
  'a key that is there twice': {
    rule: 'yaml/duplicate-key',
    field: 'contentKey',
    value: always('subtitle'),
  },
  ...Object.fromEntries(
    Object.entries(TEXT_MISTAKES).map(([name, mistake]): [string, Mistake] => [
      `${name} in text`,
      { rule: mistake.rule, field: 'text', value: (g) => textWith(g, mistake) },
    ]),
  ),
}

/** A page with one mistake of a kind, and marks around it. */
export function pageWith(g: GeneratorValue, { field, value }: Mistake): string {
  const isPlanted = (at: Field) => field === at
  const scalar = (at: Field, sound: () => string): Scalar =>
    isPlanted(at) ? { text: value(g), isPlanted: at !== 'text' } : { text: sound() }
  const extra = (at: Field): Entry[] =>
    isPlanted(at) ? [{ key: { text: value(g), isPlanted: true }, value: { text: 'Words' } }] : []
  const title = () => ({ text: g(fc.constantFrom, ...TITLES) })
  const text = () => textWith(g)

  const hero = map(
    ['block', { text: 'hero' }],
    ['id', { text: 'first' }],
    [
      'content',
      map(
        ['title', title()],
        ['cta', map(['url', scalar('url', () => '/b/')], ['label', title()])],
        [
          'image',
          map(['filename', scalar('filename', () => 'dot.gif')], ['alt', { text: 'A dot' }]),
        ],
      ),
    ],
    ...(isPlanted('angle')
      ? [entry('design', map(['background', map(['gradient_angle', scalar('angle', text)])]))]
      : []),
  )
  const features = map(
    ['block', scalar('block', () => 'features')],
    ['id', scalar('id', () => 'second')],
    [
      'content',
      map(['title', title()], ['subtitle', { text: 'Words' }], ...extra('contentKey'), [
        'items',
        {
          isReused: true,
          list: [
            map(['name', title()], ['icon', scalar('icon', () => 'users')], ...extra('itemKey')),
            map(['name', title()], ['description', scalar('description', text)]),
          ],
        },
      ]),
    ],
    ['design', map(['view', scalar('view', () => 'grid')])],
  )
  const prose = map(
    ['block', { text: 'markdown' }],
    ['content', map(['title', title()], ['text', scalar('text', text)])],
  )
  const page = map(
    ['title', { text: 'A page of words' }],
    ['type', { text: 'landing' }],
    ['summary', { text: 'A page that is made of words, to try what is found in it.' }],
    ['aliases', { list: [scalar('alias', () => '/old/')] }],
    ...extra('pageKey'),
    ['sections', { list: [hero, features, prose] }],
  )
  return `---\n${writeMap(g, page, 0)}---\n`
}

const TITLES = ['A title', 'Über uns', '\u{1f600} a *title*', 'A: b', 'It\'s "it"', 'two  spaces']
