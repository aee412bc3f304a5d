/**
 * The client components that Next itself puts on pages, and why a page that is loaded whole from a server does not need them to run.
 * They are what node_modules/next/dist/server/app-render/entry-base.js imports, and the error page that takes the place of an app's
 * own. Anything else is a component of the app, or was asked for by one (next/link, next/image, next/script, next/dynamic …).
 */
export const INERT: Readonly<Record<string, string>> = {
  'client/components/layout-router.js':
    'exchanges a part of the page when a visitor moves on by script',
  'client/components/render-from-template-context.js': 'draws the children of a template',
  'client/components/client-page.js':
    'hands parameters to a client component that is a page, which is a module of its own',
  'client/components/client-segment.js':
    'hands parameters to a client component that is a layout, which is a module of its own',
  'client/components/http-access-fallback/error-boundary.js':
    'shows another page when a client component says that nothing is here',
  'client/components/builtin/global-error.js': 'is shown when a client component fails',
  'lib/framework/boundary-components.js': 'draws its children; its name is for stack traces',
  'lib/metadata/generate/icon-mark.js':
    'marks where icons belong on the server, and is nothing in a browser',
}

const PACKAGE = '/node_modules/'
const DIST = 'next/dist/'

/** Whether a source file, as a client reference manifest names it, is such a part of Next. */
export function isInert(source: string): boolean {
  const place = `/${source}`.lastIndexOf(PACKAGE)
  if (place < 0) return false
  const file = `/${source}`.slice(place + PACKAGE.length)
  if (!file.startsWith(DIST)) return false
  // The same file is there twice: as ES module and as CommonJS. webpack's manifests add `#` and the export.
  const [name = ''] = file
    .slice(DIST.length)
    .replace(/^esm\//, '')
    .split('#')
  return Object.hasOwn(INERT, name)
}
