/** @jest-environment node */
import fc from 'fast-check'
import { createInlinedDataReadableStream } from 'next/dist/server/app-render/use-flight-response'
import { parseDocument } from '@/lib/finish/dom'
import { NotUnderstood } from '@/lib/finish/runtime/not-understood'
import { modulesIn } from '@/lib/finish/runtime/payload/modules'
import { type Row, rowsOf } from '@/lib/finish/runtime/payload/rows'
import { runtimeIn, scriptsOf } from '@/lib/finish/runtime/scripts'

const bytes = (text: string) => Buffer.from(text, 'utf8')

/** Text that could be mistaken for what is around it. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '\n1:I[3,[],"Counter"]\n',
    '0:E{}',
    '</script><script>',
    '<!--',
    '2:T5,',
    '\u2028é漢👩🏽‍🚀',
    '$h1',
  ),
)
const text = fc.array(hostile).map((parts) => parts.join(''))
const id = fc.nat().map((number) => number.toString(16))
const line = fc.record({
  id,
  tag: fc.constantFrom('I', 'H', 'E', 'R', 'r', 'X', 'x', 'C', ''),
  data: fc.json().map(bytes),
})
const textRow = fc.record({ id, tag: fc.constant('T'), data: text.map(bytes) })
const binaryRow = fc.record({
  id,
  tag: fc.constantFrom(...'AOobUSsLlGgMmV'),
  data: fc.uint8Array({ minLength: 1, maxLength: 50 }),
})

/** As React's server writes a row. */
function write({ id, tag, data }: Row): Buffer {
  const hasLength = 'TAOobUSsLlGgMmV'.includes(tag) && tag !== ''
  const head = `${id}:${tag}${hasLength ? `${data.length.toString(16)},` : ''}`
  return Buffer.concat([bytes(head), data, bytes(hasLength ? '' : '\n')])
}

const plain = (rows: Iterable<Row>) =>
  [...rows].map(({ id, tag, data }) => ({ id, tag, data: Buffer.from(data).toString('hex') }))

describe('the rows of a payload', () => {
  test('are read as they were written, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(line, textRow, binaryRow)), (rows) => {
        expect(plain(rowsOf(Buffer.concat(rows.map(write))))).toEqual(plain(rows))
      }),
    )
  })

  test('are refused when they are cut off, at any byte', () => {
    fc.assert(
      fc.property(fc.oneof(line, textRow, binaryRow), fc.nat(), (row, at) => {
        const written = write(row)
        const cut = 1 + (at % (written.length - 1))
        expect(() => [...rowsOf(written.subarray(0, cut))]).toThrow(NotUnderstood)
      }),
    )
  })

  test.each([
    ['D{"name":"x"}', 'Its payload has a row of an unknown kind, "D".'],
    ['#x', 'Its payload has a row of an unknown kind, "#".'],
    ['Txyz,abc', 'Its payload has a row of kind "T" without a sound length.'],
    ['Tff,abc', 'Its payload has a row of kind "T" without a sound length.'],
  ])('are refused when they are of no known kind: %s', (row, message) => {
    expect(() => [...rowsOf(bytes(`1:${row}\n`))]).toThrow(message)
  })

  test('are refused when their number is none', () => {
    expect(() => [...rowsOf(bytes('xyz:1\n'))]).toThrow('Its payload has a row without a number.')
  })
})

describe('a payload in a page', () => {
  /** As Next writes it into a page, in the pieces that it comes in. */
  async function page(pieces: readonly Uint8Array[]): Promise<string> {
    const stream = new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(piece)
        controller.close()
      },
    })
    const written = createInlinedDataReadableStream(stream, undefined, null)
    return new Response(written as unknown as ReadableStream).text()
  }

  function read(html: string): Buffer {
    const build = { files: '/_next/', sources: new Map(), loaders: new Set<string>() }
    return Buffer.concat(runtimeIn(scriptsOf(parseDocument(html)), build).payload)
  }

  test('is the one that Next wrote, wherever it was cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(textRow, { minLength: 1 }),
        fc.array(fc.nat()),
        async (rows, cuts) => {
          const all = Buffer.concat(rows.map(write))
          const at = [0, ...cuts.map((cut) => cut % all.length).sort((a, b) => a - b), all.length]
          const pieces = at.slice(1).map((end, index) => all.subarray(at[index], end))
          expect(read(await page(pieces))).toEqual(all)
        },
      ),
    )
  })

  test('is the one that Next wrote where it is no text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(textRow, binaryRow), { minLength: 1 }), async (rows) => {
        // No byte of UTF-8, so that Next has to write it in base64.
        const pieces = rows.map((row) =>
          row.tag === 'T' ? write(row) : Buffer.concat([write(row), Buffer.of(255)]),
        )
        expect(read(await page(pieces))).toEqual(Buffer.concat(pieces))
      }),
    )
  })
})

describe('the client components of a payload', () => {
  const modules = (payload: string) => modulesIn(rowsOf(bytes(payload)))

  test('are its rows of modules, with strings that are rows of their own', () => {
    const payload =
      '1:"/_next/static/chunks/a.js"\n2:"a/long/path/of/a/module.js"\n3:I[7,["$1"],"default"]\n4:"SomeLongName"\n5:I["$2",["$1"],"$4",1]\n6:I["$$odd",[],"*"]\n7:"$$odd"\n8:I["$7",[],"*"]\n'
    expect(modules(payload)).toEqual([
      { id: '7', name: 'default' },
      { id: 'a/long/path/of/a/module.js', name: 'SomeLongName' },
      { id: '$odd', name: '*' },
      { id: '$odd', name: '*' },
    ])
  })

  test('are found in a payload of any models and texts around them', () => {
    const models = fc.array(
      fc.oneof(
        textRow,
        fc.record({
          id,
          tag: fc.constant(''),
          data: text.map((value) => bytes(JSON.stringify({ a: [value.replace(/^\$/, '$$$$')] }))),
        }),
      ),
    )
    fc.assert(
      fc.property(models, models, fc.nat(), (before, after, number) => {
        const row = { id: '1', tag: 'I', data: bytes(`[${number},[],"x"]`) }
        const payload = Buffer.concat([...before, row, ...after].map(write))
        expect(modulesIn(rowsOf(payload))).toEqual([{ id: String(number), name: 'x' }])
      }),
    )
  })

  test.each([
    '$',
    '$$h1',
    '$L1',
    '$@a',
    '$Sreact.suspense',
    '$undefined',
    '$-0',
    '$NaN',
    '$D2026-01-01',
    '$n12',
    '$7:0:props',
    '$Q1',
    '$ff',
  ])('are not in a value such as %s', (value) => {
    expect(modules(`0:${JSON.stringify([{ a: value }])}\n`)).toEqual([])
  })

  test.each([
    ['0:[{"action":"$h1"}]\n', 'It calls a function of a server.'],
    ['0:[{"a":"$T1"}]\n', 'Its payload has a value of an unknown kind, "$T1".'],
    ['0:["$(1)"]\n', 'Its payload has a value of an unknown kind, "$(1)".'],
    ['0:X\n0:C"$h1"\n', 'It calls a function of a server.'],
    ['0:E{"digest":"1"}\n', 'React could not draw a part of it: {"digest":"1"}.'],
    ['0:I{"id":1}\n', 'Its payload names a client component in an unknown way.'],
    ['0:I["$9",[],"x"]\n', 'Its payload refers to a missing row, $9.'],
    ['0:I[1\n', 'A row of its payload is no JSON.'],
  ])('cannot be told where it holds something else: %s', (payload, message) => {
    expect(() => modules(payload)).toThrow(message)
  })
})
