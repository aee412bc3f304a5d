import path from 'node:path'

/** Where the app is built: once for each path that it is served under. Below this folder, so that its packages are ours. */
export const FOLDER = path.resolve('.fixture-app')

/** A small Next app that has pages of both kinds: with client components and without. */
export const FIXTURE = '__tests__/fixtures/app'

/** What it is served under, by the name of the folder that it is built in. */
export const PATHS = { root: '', prefixed: '/some/prefix' } as const

/** What the app and its finish are made from. */
export const INPUTS = [
  FIXTURE,
  'lib',
  'package-lock.json',
  '__tests__/helpers/built-once.ts',
  '__tests__/helpers/fixture-app',
]
