import path from 'node:path'
import { builtOnce } from '@/__tests__/helpers/built-once'
import type { Options } from '@/lib/finish'
import { FOLDER, INPUTS, PATHS } from './settings'

/** The fixture app under both of its paths: as Next exported it, and as the finish left it. Without a budget. */
export function fixtureApps(): Options[] {
  builtOnce({
    name: 'The fixture app',
    folder: FOLDER,
    inputs: INPUTS,
    script: path.join(import.meta.dirname, 'make.ts'),
  })
  return Object.keys(PATHS).map((name) => fixtureApp(name as keyof typeof PATHS))
}

/** The folders of the app, as it is built for one path. */
export function fixtureApp(name: keyof typeof PATHS): Options {
  const folder = path.join(FOLDER, name)
  return {
    exportDir: path.join(folder, '.export'),
    buildDir: path.join(folder, '.next'),
    cacheDir: path.join(folder, '.cache'),
    outDir: path.join(folder, 'out'),
    basePath: PATHS[name],
  }
}
