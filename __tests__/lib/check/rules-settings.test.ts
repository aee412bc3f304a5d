/** @jest-environment node */
import { findingsOf, landing, SITE } from './content'

const site = (key: string, value: string) => ({
  'site.yaml': SITE.replace(new RegExp(`^${key}: .*\n`, 'm'), '').concat(`${key}: ${value}\n`),
})

describe.each(['url', 'legacy_origin'])('the origin "%s"', (key) => {
  test.each([
    'example.org',
    '/old/',
    'ftp://example.org',
    'https://example.org/old',
    'https://',
    '5',
  ])('that is "%s" is reported, with what to write', (value) => {
    expect(findingsOf(site(key, value))).toEqual([
      expect.stringMatching(
        / error "[^"]*" is not the address of a whole site\. Write "https:\/\/" and its name, without a path, such as "https:\/\/example\.org"\. site\/origin$/,
      ),
    ])
  })

  test.each(['https://example.org', 'http://localhost:8080', 'https://example.org/'])(
    'that is "%s" is no mistake',
    (value) => {
      expect(findingsOf(site(key, value))).toEqual([])
    },
  )
})

describe('the language of the site and of a page', () => {
  test.each([
    ['english', 'Write a code such as "en" or "pt-BR".'],
    ['e', 'Write a code such as "en" or "pt-BR".'],
    ['5', 'Write a code such as "en" or "pt-BR".'],
    ['pt_br', 'Write "pt-BR".'],
  ])('"%s" is reported, with what to write', (written, advice) => {
    const finding = `error "${written}" is no code of a language. ${advice} language/unknown`
    expect(findingsOf(site('language', written))).toEqual([expect.stringContaining(finding)])
    const page = landing('  - content:\n      title: B\n', `language: ${written}\n`)
    expect(findingsOf({ 'a.md': page })).toEqual([expect.stringContaining(finding)])
  })

  test.each(['en', 'pt-br', 'gsw', 'zh-Hant-TW', 'no'])('"%s" is no mistake', (written) => {
    expect(findingsOf(site('language', written))).toEqual([])
  })
})

describe('an entry of the menu', () => {
  const withMenu = (...entry: string[]) => ({
    'site.yaml': SITE.replace('menu: []', ['menu:', ...entry].join('\n')),
    '_index.md': landing('  - content:\n      title: B\n'),
  })

  test.each([
    [['  - label: About']],
    [['  - label: About', '    url: ""']],
    [['  - label: About', '    items: []']],
    [['  - label: About', '    items:']],
  ])('that is %j does nothing, and its author is told', (entry) => {
    expect(findingsOf(withMenu(...entry))).toEqual([
      'site.yaml:6:12 warning The menu entry "About" does nothing: it has neither "url" nor "items". Say where it leads, or delete it. menu/empty',
    ])
  })

  test.each([
    [['  - label: About', '    url: /']],
    [['  - label: About', '    items:', '      - label: Home', '        url: /']],
  ])('that is %j is no mistake', (entry) => {
    expect(findingsOf(withMenu(...entry))).toEqual([])
  })
})
