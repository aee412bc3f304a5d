import path from 'node:path'

/** Where the copy of the project is, in which the example site is built: `out/` of the project stays as it is. */
export const FOLDER = path.resolve('.example')

/** The path that the example site is served under. */
export const PREFIX = '/some/prefix'

/** Files and folders of the project that a build reads. */
export const PROJECT = [
  'app',
  'components',
  'lib',
  'contentlayer.config.ts',
  'next.config.js',
  'package.json',
  'tsconfig.build.json',
  'tsconfig.json',
]

export const FIXTURE = '__tests__/fixtures/site'

/** What the example site is made from. */
export const INPUTS = [...PROJECT, 'package-lock.json', FIXTURE, '__tests__/helpers/example-site']
