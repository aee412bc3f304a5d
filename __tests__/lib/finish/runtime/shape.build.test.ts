/** What the finish knows of Next and React, held against what is installed: an update that changes it is told in a sentence. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isComment, isTag } from 'domhandler'
import { expectNone } from '@/__tests__/helpers/expect-none'
import { fixtureApps } from '@/__tests__/helpers/fixture-app'
import { parseDocument } from '@/lib/finish/dom'
import { exportedFiles } from '@/lib/finish/exported'
import { removeRuntime } from '@/lib/finish/runtime'
import { INERT } from '@/lib/finish/runtime/inert'
import { readManifest } from '@/lib/finish/runtime/manifest'
import { areKnown } from '@/lib/finish/runtime/moves'
import { rowsOf } from '@/lib/finish/runtime/payload/rows'
import { segmentOf } from '@/lib/finish/runtime/payload/segments'
import { scriptsOf } from '@/lib/finish/runtime/scripts'
import type { Draft } from '@/lib/finish/types'
import { nodesOf, textIn } from '@/lib/finish/walk'
import { reactFunctions } from './next'

const NEXT = 'node_modules/next/dist'
const CLIENT = `${NEXT}/compiled/react-server-dom-turbopack/cjs/react-server-dom-turbopack-client.browser.production.js`

const COUNTER = 'components/Counter.jsx'
const LINK = `${NEXT}/client/app-dir/link.js`
/** Why pages of the fixture app keep the runtime: their client components. The others lose it. */
const COMPONENTS: Record<string, string> = {
  'client-layout/index.html': COUNTER,
  'client-page/index.html': 'app/client-page/page.jsx',
  'counter/index.html': COUNTER,
  'dynamic/index.html': `${COUNTER}, ${NEXT}/shared/lib/lazy-dynamic/preload-chunks.js`,
  'error/index.html': 'app/error/error.jsx',
  'image/index.html': `${NEXT}/client/image-component.js`,
  'link/index.html': `${COUNTER}, ${LINK}`,
  'next-script/index.html': `${NEXT}/client/script.js`,
  'only-link/index.html': LINK,
}
const REDIRECT =
  'React could not draw a part of it: {"digest":"NEXT_REDIRECT;replace;/text/;307;"}.'

/** What is new in a list and what is gone from it, as sentences. */
function changes(about: string, were: Iterable<string>, are: Iterable<string>): string[] {
  const [before, now] = [new Set(were), new Set(are)]
  return [
    ...[...now].filter((item) => !before.has(item)).map((item) => `${about}: "${item}" is new.`),
    ...[...before].filter((item) => !now.has(item)).map((item) => `${about}: "${item}" is gone.`),
  ]
}

describe.each(fixtureApps())('what Next exports under "$basePath"', (app) => {
  const draftOf = (file: string): Draft => {
    const html = readFileSync(path.join(app.exportDir, file), 'utf8')
    return { file, document: parseDocument(html) }
  }
  const pages = () => exportedFiles(app.exportDir).filter((file) => file.endsWith('.html'))

  it('keeps its runtime where it has client components or failed, and only there', async () => {
    const sentences = pages().flatMap((file) => {
      const draft = draftOf(file)
      removeRuntime(draft, app)
      // The folder of the app is below the project that Turbopack sees.
      const why = draft.keeps?.replaceAll(
        `.fixture-app/${path.basename(path.dirname(app.outDir))}/`,
        '',
      )
      const components = COMPONENTS[file]
      const expected = components && `It has client components: ${components}.`
      return why === (file === 'redirect/index.html' ? REDIRECT : expected)
        ? []
        : [`${file}: ${why ?? 'It loses its runtime now.'}`]
    })
    expectNone(sentences)
  })

  it('has the files beside a page that are known', () => {
    const beside = readdirSync(path.join(app.exportDir, 'text'))
    const known = [
      '__next._full.txt',
      '__next._tree.txt',
      '__next.text.__PAGE__.txt',
      'index.html',
      'index.txt',
    ]
    expectNone(changes('Files beside a page', known, beside))
  })

  it('has the kinds of rows in its payloads that are known', async () => {
    const tags = pages().flatMap((file) => {
      const parts = scriptsOf(draftOf(file).document).map((script) => segmentOf(textIn(script)))
      const payload = parts.filter((part) => part instanceof Uint8Array)
      return [...rowsOf(Buffer.concat(payload))].map(({ tag }) => tag)
    })
    expectNone(changes('Kinds of rows', ['', 'C', 'E', 'H', 'I', 'T', 'X', 'o'], tags))
  })

  it('leaves nothing on a page without client components that is not of the page', () => {
    const draft = draftOf('form/index.html')
    removeRuntime(draft, app)
    const nodes = [...nodesOf(draft.document)]
    expectNone(nodes.filter(isComment).map(({ data }) => `There is a comment: <!--${data}-->`))
    const elements = nodes.filter(isTag)
    const inHead = elements.filter(({ name }) => ['meta', 'link', 'script', 'style'].includes(name))
    const known = [
      'meta charset',
      'meta name,content viewport',
      'link rel,href stylesheet',
      'link rel,href,sizes,type icon',
    ]
    const are = inHead.map(({ name, attribs }) => {
      const which = attribs.name ?? attribs.rel ?? ''
      return `${name} ${Object.keys(attribs).join()} ${which}`.trim()
    })
    expectNone(changes('Elements for the head', known, are))
    const [first] = elements.filter(
      ({ parent }) => parent && isTag(parent) && parent.name === 'body',
    )
    expect(first?.name).toBe('nav')
  })

  it('lists its client components as it did', () => {
    const file = path.join(app.buildDir, 'server/app/form/page_client-reference-manifest.js')
    const text = readFileSync(file, 'utf8')
    const sources = readManifest(text).map(([, source]) =>
      source.replace(/^.*\/node_modules\/next\/dist\/(?:esm\/)?/, ''),
    )
    expectNone(
      changes(
        'Client components that Next puts on every page (inert.ts)',
        Object.keys(INERT),
        sources,
      ),
    )
    const keys = Object.keys(JSON.parse(text.slice(text.indexOf('] = ') + 4).replace(/;\s*$/, '')))
    const known = [
      'moduleLoading',
      'clientModules',
      'ssrModuleMapping',
      'edgeSSRModuleMapping',
      'rscModuleMapping',
      'edgeRscModuleMapping',
      'entryCSSFiles',
      'entryJSFiles',
    ]
    expectNone(changes('Keys of the list of client components', known, keys))
  })
})

describe('what is read in the source of Next and React', () => {
  const client = readFileSync(CLIENT, 'utf8')
  /** What a function of React's client looks for, by a pattern with one group. */
  function lookedFor(name: string, pattern: RegExp): string[] {
    const start = client.indexOf(`function ${name}(`)
    const body = client.slice(start, client.indexOf('\nfunction ', start))
    return start < 0 ? [] : [...body.matchAll(pattern)].map(([, found = '']) => found)
  }
  const letters = (codes: string[]) => codes.map((code) => String.fromCharCode(Number(code)))

  it('every client component that a page can do without is there', () => {
    expectNone(
      Object.keys(INERT)
        .filter((file) => !existsSync(path.join(NEXT, file)))
        .map((file) => `${file} is not in Next any more (inert.ts).`),
    )
  })

  it('the kinds of rows are those that are known', () => {
    const withLength = letters(lookedFor('startReadingFromStream', /(\d+) === rowState/g))
    // Not #, r and x, which are lines, nor the states of the reader itself.
    const known = 'TAOobUSsLlGgMmV#rx'
    expectNone(
      changes(
        'Rows that begin with a letter',
        known,
        withLength.filter((letter) => letter > ' '),
      ),
    )
    const kinds = letters(lookedFor('processFullBinaryRow', /case (\d+):/g))
    expectNone(changes('Rows that are more than a model', 'AOoUSsLlGgMmVIHETNDJWRrXxC', kinds))
  })

  it('the kinds of values are those that are known', () => {
    const kinds = lookedFor('parseModelString', /case "(.)":/g)
    expectNone(changes('Values that begin with $', '$L@wShHTQWBKZiI-NuDn', kinds))
  })

  it('the functions that move what stood hidden are those that are known', () => {
    const functions = reactFunctions()
    expectNone(
      functions && areKnown(functions)
        ? []
        : ["React's $RV and $RC are others than those that lib/finish/runtime/moves.ts repeats."],
    )
  })
})
