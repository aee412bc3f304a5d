import { availableParallelism } from 'node:os'
import { untilTold } from './lib/cli/until-told.mjs'

const isBuild = process.env.NODE_ENV === 'production'

/** @type {import('next').NextConfig} */
export default {
  // While pages are edited, an address of nothing is a 404; with this it would be an error with a stack trace.
  output: isBuild ? 'export' : undefined,
  // Next empties its export folder before it writes: it must not be the folder that is served (lib/finish).
  // The development server has its own.
  distDir: isBuild ? '.export' : '.next',
  trailingSlash: true,
  basePath: process.env.BASE_PATH,
  // Two builds of one commit are the same, byte for byte.
  generateBuildId: () => 'blockfront',
  // It is a program beside its code, and makes the small scripts of the pages (lib/scripts).
  serverExternalPackages: ['esbuild'],
  experimental: {
    // The page for missing addresses stands on its own (app/global-not-found.tsx).
    globalNotFound: true,
    // Next leaves one core to itself, and waits while its workers draw.
    cpus: availableParallelism(),
  },
  poweredByHeader: false,
  reactStrictMode: true,
  // A development server follows the data that it has bundled; a build reads it once.
  turbopack: isBuild
    ? { resolveAlias: { 'contentlayer/generated': './lib/content/generated.ts' } }
    : undefined,
  // Content is staged while Next compiles. All that comes after that needs it.
  compiler: { runAfterProductionCompile: () => untilTold() },
  // The build checks them itself, beside Next and once for each state of the code (lib/cli/types.ts).
  typescript: { ignoreBuildErrors: isBuild },
}
