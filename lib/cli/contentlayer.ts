import type { Step } from './run'

/** Contentlayer's own command, as a step. */
export const contentlayer = (command: 'build' | 'dev'): Step => ({
  package: 'contentlayer2',
  first: 'lib/contentlayer/register.mjs',
  args: [command],
})

/** Contentlayer works in PWD, which a program that starts us elsewhere may have left as it was. */
export const contentlayerEnv = { PWD: process.cwd() }
