import path from 'node:path'
import { builtOnce } from '@/__tests__/helpers/built-once'
import { FOLDER, INPUTS, PREFIX } from './settings'

/** The folder of the finished example site (`__tests__/fixtures/site`), served under `PREFIX`. */
export function exampleSite(): { root: string; basePath: string } {
  builtOnce({
    name: 'The example site',
    folder: FOLDER,
    inputs: INPUTS,
    script: path.join(import.meta.dirname, 'make.ts'),
  })
  return { root: path.join(FOLDER, 'out'), basePath: PREFIX }
}
