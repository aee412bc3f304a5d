import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Exported } from '@/lib/finish/types'
import { readManifest } from './manifest'
import { NotUnderstood, parseJson, recordOf } from './not-understood'

/** What Next's build folder says about the pages. */
export interface Build {
  /** How the addresses of Next's files begin: `/prefix/_next/`. */
  files: string
  /** The source files of each client module. An id is the same module in all of a build; more than one file would be all of them. */
  sources: ReadonlyMap<string, ReadonlySet<string>>
  /** The inline scripts that let Turbopack begin. */
  loaders: ReadonlySet<string>
}

const MANIFEST = '_client-reference-manifest.js'

const known = new WeakMap<Exported, Build | NotUnderstood>()

/**
 * The build that pages were exported from. Its folder is read when the first page asks.
 *
 * @throws NotUnderstood when it is not as Next made it when this was written
 */
export function buildOf(exported: Exported): Build {
  const build = known.get(exported) ?? read(exported)
  known.set(exported, build)
  if (build instanceof NotUnderstood) throw build
  return build
}

function read(exported: Exported): Build | NotUnderstood {
  try {
    return {
      ...readSettings(exported),
      sources: readSources(exported),
      loaders: readLoaders(exported),
    }
  } catch (error) {
    if (error instanceof NotUnderstood) return error
    throw error
  }
}

/** @see node_modules/next/dist/build/index.js: the settings as Next understood them are in required-server-files.json */
function readSettings({ buildDir, basePath }: Exported): Pick<Build, 'files'> {
  const { config, appDir } = json(buildDir, 'required-server-files.json')
  const settings = recordOf(config, "Next's list of its settings")
  if (settings.basePath !== basePath || typeof settings.assetPrefix !== 'string') {
    throw new NotUnderstood(
      `Next built for the path "${settings.basePath}", not for "${basePath}".`,
    )
  }
  refuseInstrumentation(settings, String(appDir))
  // Next sets the prefix of its files to the base path where none is given.
  return { files: `${settings.assetPrefix || basePath}/_next/` }
}

/** Code of the app that runs on every page, whatever its components are (Next, "instrumentation-client.js"). */
function refuseInstrumentation(settings: Record<string, unknown>, appDir: string): void {
  const { pageExtensions, instrumentationClientInject = [] } = settings
  if (!Array.isArray(pageExtensions) || !Array.isArray(instrumentationClientInject)) {
    throw new NotUnderstood("Next's list of its settings is not as it was.")
  }
  const names = pageExtensions.map((extension) => `instrumentation-client.${extension}`)
  const files = names.flatMap((name) => [path.join(appDir, name), path.join(appDir, 'src', name)])
  if (instrumentationClientInject.length > 0 || files.some((file) => existsSync(file))) {
    throw new NotUnderstood('The app has an instrumentation-client file, which runs on every page.')
  }
}

function readSources({ buildDir }: Exported): Build['sources'] {
  const sources = new Map<string, Set<string>>()
  const folder = path.join(buildDir, 'server', 'app')
  const manifests = namesIn(folder).filter((name) => name.endsWith(MANIFEST))
  if (manifests.length === 0) {
    throw new NotUnderstood(`Next's lists of client components are not in ${folder}/.`)
  }
  for (const name of manifests) {
    for (const [id, source] of readManifest(readFileSync(path.join(folder, name), 'utf8'))) {
      sources.set(id, (sources.get(id) ?? new Set()).add(source))
    }
  }
  return sources
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
}

/** @see getTurbopackChunkGroupBootstrap in node_modules/next/dist/server/get-page-files.js; webpack has none */
function readLoaders({ buildDir }: Exported): Build['loaders'] {
  const manifest = json(buildDir, 'build-manifest.json')
  const { pagesChunkGroupBootstrapParams: pages = {}, chunkLoadingGlobal } = manifest
  const queue = `globalThis[${JSON.stringify(chunkLoadingGlobal)}]`
  return new Set(
    Object.values(recordOf(pages, "Next's list of pages")).map(
      (params) => `(${queue} || (${queue} = [])).push(${JSON.stringify(params)});`,
    ),
  )
}

function json(buildDir: string, name: string): Record<string, unknown> {
  const file = path.join(buildDir, name)
  if (!existsSync(file)) throw new NotUnderstood(`There is no ${file}.`)
  return recordOf(parseJson(readFileSync(file, 'utf8'), file), file)
}
