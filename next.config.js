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
  poweredByHeader: false,
  reactStrictMode: true,
}
