/** Makes the example site anew, in a process of its own: `index.ts` has to wait for it. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { gallery } from './gallery'
import { pictures } from './pictures'
import { FIXTURE, FOLDER, PREFIX, PROJECT } from './settings'

mkdirSync(FOLDER, { recursive: true })
for (const name of readdirSync(FOLDER)) {
  // The pictures of the last time, which cost more than all the rest.
  if (name !== '.cache') rmSync(path.join(FOLDER, name), { recursive: true })
}
for (const name of PROJECT.filter((candidate) => existsSync(candidate))) {
  cpSync(name, path.join(FOLDER, name), { recursive: true })
}
symlinkSync('../node_modules', path.join(FOLDER, 'node_modules'))

const content = path.join(FOLDER, 'content')
cpSync(FIXTURE, content, { recursive: true })
gallery(content)
await pictures(content)

// All pages, since tests compare them with what Next exports.
const args = ['--import', 'tsx', 'lib/cli/main.ts', 'build', '--redraw']
const build = spawnSync(process.execPath, args, {
  cwd: FOLDER,
  // Contentlayer asks the shell's variable where it is.
  env: {
    ...process.env,
    PWD: FOLDER,
    BASE_PATH: PREFIX,
    CONTENT_DIR: 'content',
    PREVIEW: '',
    SITE_URL: '',
  },
  stdio: 'inherit',
})
process.exitCode = build.status ?? 1
