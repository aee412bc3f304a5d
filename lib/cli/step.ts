import { contentlayerEnv } from './contentlayer'
import { type RunOptions, run, type Step, wasToldToEnd } from './run'
import { folders, settings } from './settings'

/** Runs a step of the build, and shows what it printed only when it fails: the build ends then. */
export async function step(
  what: Step,
  { env, ...options }: Pick<RunOptions, 'env' | 'input'> = {},
): Promise<void> {
  const { code, output } = await run(what, {
    ...options,
    output: 'capture',
    env: {
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      BASE_PATH: settings.basePath,
      ...contentlayerEnv,
      ...env,
    },
  })
  if (code === 0) return
  // Who pressed Ctrl-C knows why it ended. The line above may be one of progress, which has no end yet.
  if (!wasToldToEnd(code)) console.error(`\n${output}`)
  giveUp(code)
}

/** Ends the build, and the steps that are still running. */
export function giveUp(code: number): never {
  console.error(`\nNothing was built; ${folders.outDir}/ is as it was.`)
  process.exit(code)
}
