/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  // Next empties its export folder before it writes: it must not be the folder that is served (lib/finish).
  // The development server has its own.
  distDir: process.env.NODE_ENV === 'production' ? '.export' : '.next',
  trailingSlash: true,
  basePath: process.env.BASE_PATH,
  // Two builds of one commit are the same, byte for byte.
  generateBuildId: () => 'blockfront',
  // It is a program beside its code, and makes the small scripts of the pages (lib/scripts).
  serverExternalPackages: ['esbuild'],
  poweredByHeader: false,
  reactStrictMode: true,
}
