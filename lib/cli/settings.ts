import { readEnvironment } from '@/lib/environment'

export const settings = readEnvironment()

export const folders = {
  stageDir: '.stage',
  publicDir: 'public',
  exportDir: '.export',
  outDir: 'out',
}
