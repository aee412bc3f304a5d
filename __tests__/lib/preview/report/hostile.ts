import fc from 'fast-check'
import type { JsonReport } from '@/lib/check/report/json'
import type { Report } from '@/lib/preview/types'
import { EXAMPLE, FINDINGS } from './example'

/** What Markdown, HTML, GitHub or a browser could make something of. */
const PIECES = [
  ...[
    '<',
    '>',
    '"',
    "'",
    '&',
    '`',
    '``',
    '```',
    '*',
    '**',
    '_',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '!',
    '|',
    '\\',
    '/',
    ':',
  ],
  ...[
    '# ',
    '> ',
    '- ',
    '+ ',
    '1. ',
    '1) ',
    '- [ ] ',
    '---',
    '===',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '    ',
    '$',
    '$$',
    '^',
  ],
  ...[
    '@everyone',
    '@org/team',
    '#1',
    'GH-1',
    'owner/repo#1',
    'fixes #1',
    'b80c6a1f92d74e3',
    'deadbeef',
    ':smile:',
    'www.evil.example',
  ],
  ...[
    'https://evil.example/',
    'mail@evil.example',
    '[a](https://evil.example)',
    '![a](https://evil.example/a.png)',
  ],
  ...[
    '[^1]',
    '[^1]: a',
    '[a]: https://evil.example',
    '<!-- ',
    ' -->',
    '<details>',
    '</details>',
    '<img src=x onerror=alert(1)>',
  ],
  ...[
    '<script>alert(1)</script>',
    '</script>',
    '</style>',
    '</title>',
    '</pre>',
    '<![CDATA[',
    '&lt;',
    '&#60;',
    '&commat;',
  ],
  ...[
    'javascript:alert(1)',
    '//evil.example/',
    '../',
    '..',
    '%2e%2e/',
    '?',
    '\u0000',
    '\u001b[31m',
    '\u202e',
    '\u2066',
  ],
  ...[
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00ad',
    '\u3164',
    '\ud800',
    '\udc00',
    '\uffff',
    '\u2028',
    'é',
    '日本',
    '👩‍🚀',
    ' ',
    'a',
    'word',
  ],
  '| a | b |\n|---|---|',
]

/** Text that wants to be more than text. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((codes) => String.fromCharCode(...codes)),
)

/** The example, and one that cannot be built, with each text of theirs replaced. */
export function reportsOf(next: () => string): Report[] {
  const page = { ref: next(), commit: next() }
  const sides = { base: page, head: { ref: next(), commit: next() } }
  const renamed = new Map<string, string>()
  const address = (written: string): string => {
    const name = renamed.get(written) ?? `/${next()}`
    renamed.set(written, name)
    return name
  }
  const { everywhere } = EXAMPLE
  const compared: Report = {
    ...EXAMPLE,
    ...sides,
    changed: EXAMPLE.changed.map(address),
    added: EXAMPLE.added.map(address),
    removed: EXAMPLE.removed.map(address),
    moved: EXAMPLE.moved.map(({ from, to }) => ({ from: address(from), to: address(to) })),
    why: Object.fromEntries(EXAMPLE.changed.map((written) => [address(written), [next(), next()]])),
    everywhere: everywhere && {
      ...everywhere,
      what: everywhere.what.map(next),
      sample: everywhere.sample.map(address),
    },
    pages: EXAMPLE.pages.map((part) => ({
      ...part,
      address: address(part.address),
      ...(part.from === undefined ? {} : { from: address(part.from) }),
      title: next(),
      text: part.text.map((line) => ({ ...line, text: next() })),
      pictures: part.pictures.map((pictures) => ({ ...pictures, before: next(), after: next() })),
    })),
    changes: EXAMPLE.changes.map((change) => ({
      ...change,
      ...(change.address === undefined ? {} : { address: address(change.address) }),
      sentence: next(),
    })),
    left: EXAMPLE.left.map(next),
  }
  const output = `${next()}\nIt failed.\n${next()}`
  const failed = { side: 'head', output, findings: findingsOf(next) } as const
  const silent = { side: 'head', output, findings: undefined } as const
  return [
    compared,
    { ...compared, ...NOTHING, failed },
    { ...compared, ...NOTHING, failed: silent },
  ]
}

const NOTHING = {
  changed: [],
  added: [],
  removed: [],
  moved: [],
  pages: [],
  everywhere: undefined,
  changes: [],
}

function findingsOf(next: () => string): JsonReport {
  return {
    ...FINDINGS,
    files: FINDINGS.files.map(({ findings }) => ({
      path: next(),
      findings: findings.map((finding) => ({ ...finding, ruleId: next(), reason: next() })),
    })),
  }
}

/** Reports with so many texts that nobody asked for. */
export const hostileReports: fc.Arbitrary<Report[]> = fc
  .array(hostileText, { minLength: 30, maxLength: 30 })
  .map((texts) => {
    let index = 0
    return reportsOf(() => texts[index++ % texts.length] ?? '')
  })

/** The same reports with words that nobody minds. Each begins alike, so that in a line that was written anew some words differ. */
export function tameReports(): Report[] {
  let index = 0
  return reportsOf(() => `word ${index++}`)
}
