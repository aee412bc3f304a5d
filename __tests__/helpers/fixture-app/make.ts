/** Makes the fixture app anew, in a process of its own: `index.ts` has to wait for it. */
import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { finish } from '@/lib/finish'
import { fixtureApp } from '.'
import { FIXTURE, FOLDER, PATHS } from './settings'

const NEXT = path.resolve('node_modules/next/dist/bin/next')

rmSync(FOLDER, { recursive: true, force: true })
for (const name of ['root', 'prefixed'] as const) {
  const cwd = path.join(FOLDER, name)
  cpSync(FIXTURE, cwd, { recursive: true })
  const build = spawnSync(process.execPath, [NEXT, 'build'], {
    cwd,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      BASE_PATH: PATHS[name],
    },
    stdio: 'inherit',
  })
  if (build.status !== 0) process.exit(build.status ?? 1)
  await finish(fixtureApp(name))
}
