import path from 'node:path'
import { BadSetting, basePathFrom } from '@/lib/environment'
import { isPreview, writePreview } from '@/lib/preview/bar'
import { refuseOthers } from '@/lib/preview/folder'
import { commitOf } from '@/lib/preview/sides/git'
import { endTidily } from '@/lib/preview/sides/interrupt'
import { NUMBER } from './numbers'
import type { Asked } from './options'
import { run } from './run'
import { folders } from './settings'

/** Builds the preview of a pull request from the checkout, for the path that it will have, with a bar on each page. */
export async function previewSite({ options }: Asked): Promise<void> {
  const { number, commit, basePath, out } = asked(options)
  const root = process.cwd()
  const folder = path.resolve(process.env.INIT_CWD ?? root, out)
  refuseOthers(folder, isPreview)
  const bar = { number, commit: await commitOf(root, commit), basePath }
  const { code } = await run(
    { script: 'lib/cli/main.ts', args: ['build'] },
    { env: { PREVIEW: '1', BASE_PATH: basePath } },
  )
  process.exitCode = code
  if (code !== 0) return
  endTidily()
  await writePreview(folders.outDir, folder, bar, folders.cacheDir)
  console.log(`Wrote the preview for ${basePath || '/'} into ${folder}.`)
}

/** @throws BadSetting when something is missing, or not what it must be */
function asked(options: Asked['options']) {
  const need = (name: string): string => {
    const value = options[name]
    if (value !== undefined) return value
    throw new BadSetting(
      `\`npm run preview:site\` needs ${name}: --number, --commit, --base-path and --out are all needed.`,
    )
  }
  const number = need('--number')
  if (!NUMBER.test(number)) {
    throw new BadSetting(`--number is ${JSON.stringify(number)}, and must be a number such as 7.`)
  }
  const basePath = basePathFrom(need('--base-path'), '--base-path')
  return { number, commit: need('--commit'), basePath, out: need('--out') }
}
