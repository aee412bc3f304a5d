import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseDocument, serialise } from '@/lib/finish/dom'
import { removeRuntime } from '@/lib/finish/runtime'
import type { Draft, Exported } from '@/lib/finish/types'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** Client modules, by their id in a payload. */
export const MODULES = {
  1: '[project]/node_modules/next/dist/esm/client/components/layout-router.js',
  2: '[project]/node_modules/next/dist/esm/lib/framework/boundary-components.js',
  3: '[project]/components/Counter.tsx',
}

interface Settings {
  basePath?: string
  assetPrefix?: string
  /** Files of the build folder that are other than Next writes them; null where there is none. */
  files?: Record<string, string | null>
  /** Files of the app, whose folder is `app` in the build folder. */
  app?: string[]
}

/** A build folder as Next writes it, with what the finish reads. */
export function builtBy({
  basePath = '',
  assetPrefix = basePath,
  files,
  app = [],
}: Settings = {}): Exported {
  const buildDir = mkdtempSync(path.join(tmpdir(), 'next-'))
  folders.push(buildDir)
  const config = {
    basePath,
    assetPrefix,
    pageExtensions: ['tsx', 'ts'],
    instrumentationClientInject: [],
  }
  const all: Record<string, string | null> = {
    'required-server-files.json': JSON.stringify({ config, appDir: path.join(buildDir, 'app') }),
    'build-manifest.json': JSON.stringify({
      chunkLoadingGlobal: 'TURBOPACK',
      pagesChunkGroupBootstrapParams: { '/page': { otherChunks: ['a.js'], runtimeModuleIds: [7] } },
    }),
    'server/app/page_client-reference-manifest.js': manifestOf(MODULES),
    ...files,
    ...Object.fromEntries(app.map((file) => [`app/${file}`, ''])),
  }
  for (const [name, text] of Object.entries(all)) {
    if (text === null) continue
    mkdirSync(path.join(buildDir, path.dirname(name)), { recursive: true })
    writeFileSync(path.join(buildDir, name), text)
  }
  return { exportDir: buildDir, buildDir, basePath }
}

export function manifestOf(modules: Record<string, string>): string {
  const clientModules = Object.fromEntries(
    Object.entries(modules).map(([id, source]) => [
      source,
      { id: Number(id), name: '*', chunks: [] },
    ]),
  )
  const json = JSON.stringify({ moduleLoading: { prefix: '' }, clientModules })
  return `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/page"] = ${json};\n`
}

export const LOADER =
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"],"runtimeModuleIds":[7]});'

/** As Next writes JSON into scripts (htmlEscapeJsonString). */
export function inScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[&<>\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** A payload of a page without client components. */
export const STATIC = '1:I[1,["/_next/a.js"],"default"]\n0:["$","main",null,{"children":"$L1"}]\n'

interface Parts {
  payload?: string
  head?: string
  body?: string
  /** How the addresses of Next's files begin. */
  files?: string
}

/** A page as Next exports it. */
export function nextPage({
  payload = STATIC,
  head = '',
  body = '',
  files = '/_next/',
}: Parts = {}): string {
  return `<!DOCTYPE html><html lang="en"><head><link rel="preload" as="script" fetchPriority="low" href="${files}static/chunks/a.js"/><script src="${files}static/chunks/b.js" async=""></script><meta name="next-size-adjust" content=""/><link rel="stylesheet" href="${files}static/chunks/c.css" data-precedence="next"/><title>A page</title>${head}<script src="${files}static/chunks/d.js" noModule=""></script></head><body><div hidden=""><!--$--><!--/$--></div>${body}<!--$--><!--/$--><script id="_R_">${LOADER}</script><script src="${files}static/chunks/a.js" async=""></script><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push(${inScript([1, payload])})</script></body></html>`
}

/** The page that is left of one. */
export function finished(html: string, build = builtBy()): { html: string; keeps?: string } {
  const draft: Draft = { file: 'a/index.html', document: parseDocument(html) }
  removeRuntime(draft, build)
  return { html: serialise(draft.document), keeps: draft.keeps }
}

/** A page as it is written when nothing of it is changed. */
export function unchanged(html: string): string {
  return serialise(parseDocument(html))
}

const REACT = 'node_modules/next/dist/compiled/react-dom/cjs/react-dom-server.node.production.js'

/** The functions that React puts into a page before it moves something, taken from its source; undefined when they are not there. */
export function reactFunctions(): string | undefined {
  const [literal] = /(?<=')\$RB=\[\];(?:[^'\\]|\\.)*(?=')/.exec(readFileSync(REACT, 'utf8')) ?? []
  return literal && JSON.parse(`"${literal.replaceAll('"', '\\"')}"`)
}
