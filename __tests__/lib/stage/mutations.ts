import fc from 'fast-check'
import { isCollection, isScalar, parseDocument, visit } from 'yaml'

/** A change to the text of a content file. */
type Mutation = (text: string) => string

/** What YAML reads as something else than it looks like, and what no field expects. */
const ODD = [
  ...[
    '',
    '~',
    'null',
    'no',
    'yes',
    'on',
    'true',
    'false',
    '0',
    '-1',
    '1e3',
    '0x1f',
    '010',
    '.inf',
    '-.inf',
    '.nan',
  ],
  ...[
    '1_000',
    '12:30:00',
    '2026-01-01',
    '2026-13-40',
    '2026-01-01 09:00 +0100',
    '99999999999999999999',
    '-0',
  ],
  ...[
    '[]',
    '{}',
    '[[]]',
    '[null]',
    '[1, [2, [3]]]',
    '{a: 1}',
    '{? : 1}',
    '{? [a, b] : c}',
    '{null: 1}',
    '{<<: 1}',
    '{<<: {a: 1}}',
  ],
  ...[
    '{__proto__: 1}',
    '{constructor: {prototype: 1}}',
    '{toString: 1}',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
  ],
  ...[
    '*nobody',
    '&a [*a]',
    '&a {b: *a}',
    '!!str 1',
    '!!binary aGk=',
    '!!set {a}',
    '!!omap [a: 1]',
    '!!timestamp 2026-01-01',
    '!!js/function x',
    '!own x',
    '! x',
  ],
  ...[
    '|',
    '>',
    '|+\n\n\n',
    '"',
    "'",
    '"\\',
    '"\\0"',
    '"\\ud800"',
    '"\\uDFFF\\uD800"',
    '"\\x07\\e[31m"',
    '"\\r\\n\\t"',
    '"\\u2028\\u2029\\u200f"',
    '"\\ufeff"',
  ],
  ...[
    '%',
    '"%"',
    '"%ff"',
    '"%00"',
    '"%2e%2e%2f"',
    '"/%2e%2e/"',
    '"../../../etc/passwd"',
    '"//"',
    '"///"',
    '"/"',
    '"."',
    '".."',
    '"#"',
    '"?"',
    '"\\\\"',
    '"#%"',
    '"?%#%"',
  ],
  ...[
    '"http://"',
    '"https://["',
    '"https://a b"',
    '"https://[::1"',
    '"http://a:99999"',
    '"mailto:"',
    '"javascript:alert(1)"',
    '"data:,"',
    '"file:///etc/passwd"',
    '"https://é.example"',
    '"https://xn--"',
  ],
  ...[
    '"custom/"',
    '"custom/../a"',
    '"/"',
    '"fas/"',
    '":rocket:"',
    '"::"',
    '"emoji/__proto__"',
    '"hero/constructor"',
    '"ai/\\0"',
  ],
  ...[
    '"{{<"',
    '"{{< figure >}}"',
    '"{{< figure src= >}}"',
    '"{{< cta cta_text=`a >}}"',
    '"{{% figure %}}"',
    '"{{</* a */>}}"',
    '"[^1]: [^1]"',
    '"[a]: <"',
    '"<svg>"',
    '"<!--"',
    '"</p>"',
    '"| a |\\n|-|"',
    '"![](%)"',
    '"[a](%ff)"',
    '"<a href=\'%ff\'>"',
    '"<img src=\'%\'>"',
    '"$$ \\\\x"',
  ],
  ...[
    '"en-"',
    '"x-private"',
    '"i-klingon"',
    '"zz-Zzzz-ZZ"',
    '"en-US-u-ca-x"',
    '"ar"',
    '"und"',
    '"en_US"',
  ],
  ...[
    '"é"',
    '"e\\u0301"',
    '"\\U0001F469\\u200d\\U0001F680"',
    '"שלום"',
    '"\\u202e evil"',
    `"${'a'.repeat(5000)}"`,
    `"${'ab '.repeat(2000)}"`,
    `"${'*'.repeat(3000)}"`,
    `"${'['.repeat(1000)}"`,
    `"${'> '.repeat(500)}a"`,
  ],
]

const CHARACTERS = [
  '\0',
  '\u0007',
  '\u001b',
  '\t',
  '\r',
  '\r\n',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ud800',
  '---\n',
  '...\n',
  '#',
  ':',
  '- ',
  '"',
  "'",
  '&a ',
  '*a ',
  '!',
  '%',
  '|\n',
  '{',
  '}',
  '[',
  ']',
  '? ',
  '<<: ',
  '\n',
  ' ',
]

const value = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
  { weight: 1, arbitrary: fc.jsonValue().map((json) => JSON.stringify(json)) },
  { weight: 1, arbitrary: fc.double().map(String) },
  { weight: 1, arbitrary: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()) },
)

/** Another value, or another key, in the place of one. */
const replacement: fc.Arbitrary<Mutation> = fc
  .tuple(fc.nat(), value)
  .map(([index, written]) => (text) => {
    const range = at(rangesIn(text), index)
    return range ? text.slice(0, range[0]) + written + text.slice(range[1]) : text
  })

/** A value of the file in the place of another one of it. */
const exchange: fc.Arbitrary<Mutation> = fc
  .tuple(fc.nat(), fc.nat())
  .map(([to, from]) => (text) => {
    const ranges = rangesIn(text)
    const target = at(ranges, to)
    const source = at(ranges, from)
    if (!target || !source) return text
    return text.slice(0, target[0]) + text.slice(...source) + text.slice(target[1])
  })

/** A character where none belongs, or a part that is lost. */
const slip: fc.Arbitrary<Mutation> = fc
  .tuple(fc.nat(), fc.nat({ max: 30 }), fc.constantFrom('', ...CHARACTERS))
  .map(([index, length, character]) => (text) => {
    const start = index % (text.length + 1)
    return text.slice(0, start) + character + text.slice(start + (character ? 0 : length))
  })

/** Some changes, one after the other. */
export const mutation: fc.Arbitrary<Mutation> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: replacement },
      { weight: 1, arbitrary: exchange },
      { weight: 1, arbitrary: slip },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((steps) => (text) => steps.reduce((changed, step) => step(changed), text))

type Range = [start: number, end: number]

/** Where the keys and values of the file stand. */
function rangesIn(text: string): Range[] {
  const base = text.startsWith('---\n') ? 4 : 0
  const end = base > 0 ? text.indexOf('\n---', base) : text.length
  const ranges: Range[] = []
  try {
    visit(parseDocument(text.slice(base, end === -1 ? text.length : end)), {
      Node(_, node) {
        if ((isScalar(node) || isCollection(node)) && node.range) {
          ranges.push([base + node.range[0], base + node.range[1]])
        }
      },
    })
  } catch {
    // After several changes it need not be YAML any more.
  }
  return ranges
}

function at<T>(items: readonly T[], index: number): T | undefined {
  return items[index % items.length]
}
