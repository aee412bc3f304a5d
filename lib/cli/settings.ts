import { readEnvironment } from '@/lib/environment'

export const settings = readEnvironment()

export const folders = {
  stageDir: '.stage',
  publicDir: 'public',
  cacheDir: '.cache',
  buildDir: '.next',
  exportDir: '.export',
  outDir: 'out',
}
