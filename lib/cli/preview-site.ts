import path from 'node:path'
import { BadSetting, basePathFrom } from '@/lib/environment'
import { isPreview, writePreview } from '@/lib/preview/bar'
import { refuseOthers } from '@/lib/preview/folder'
import { buildPreview } from '@/lib/preview/sides/build'
import { commitOf, hasUncommitted } from '@/lib/preview/sides/git'
import { inWorktree } from '@/lib/preview/sides/worktree'
import { EXIT } from './exit'
import { NUMBER } from './numbers'
import type { Asked } from './options'
import { lockPreviews } from './preview-lock'

/**
 * Builds the preview of a pull request from a commit, for the path that it will have, with a bar on each page. It is built in a checkout of its own: the
 * bar names what was built, whatever is in the folder of the user, whose `out/` stays as it is (docs/decisions/0057).
 */
export async function previewSite({ options }: Asked): Promise<void> {
  const { number, commit: ref, basePath, out } = asked(options)
  const root = process.cwd()
  const folder = path.resolve(process.env.INIT_CWD ?? root, out)
  refuseOthers(folder, isPreview)
  const commit = await commitOf(root, ref)
  // The folder of the preview may itself be one that Git does not know.
  const isMore = await hasUncommitted(root)
  const release = lockPreviews('preview:site')
  console.error(`Building ${ref} (${commit.slice(0, 10)}) …`)
  const failed = await inWorktree(root, commit, async (checkout) => {
    const { outDir, output } = await buildPreview(root, checkout, basePath)
    if (outDir === undefined) return output
    await writePreview(outDir, folder, { number, commit, basePath }, path.join(root, '.cache'))
    return undefined
  })
  release()
  if (failed !== undefined) {
    console.error(`${failed}\n\n${ref} could not be built, and no preview was written.`)
    process.exitCode = EXIT.contentAtFault
    return
  }
  console.log(`Wrote the preview for ${basePath || '/'} into ${folder}.`)
  if (isMore) console.log('What is not committed here is not in it.')
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
