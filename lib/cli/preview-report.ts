import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { BadSetting } from '@/lib/environment'
import { makeReport } from '@/lib/preview/sides'
import { endTidily } from '@/lib/preview/sides/interrupt'
import { EXIT } from './exit'
import { lockFolder } from './lock'
import { NUMBER } from './numbers'
import type { Asked } from './options'

/** Compares two commits, and writes what differs into a folder. */
export async function previewReport({ options }: Asked): Promise<void> {
  const { '--base': base, '--head': head = 'HEAD', '--out': out, '--number': number } = options
  if (base === undefined || out === undefined) {
    throw new BadSetting(
      '`npm run preview:report` needs two options: --base, the commit that it is compared with, and --out, the folder of the report.',
    )
  }
  if (number !== undefined && !NUMBER.test(number)) {
    throw new BadSetting(`--number is ${JSON.stringify(number)}, and must be a number such as 7.`)
  }
  const root = process.cwd()
  endTidily()
  mkdirSync(path.join(root, '.cache/preview'), { recursive: true })
  // Its worktree is always at the same place.
  const release = lockFolder('preview:report', '.cache/preview/lock')
  const folder = path.resolve(process.env.INIT_CWD ?? root, out)
  const pictures = !('--no-pictures' in options)
  const report = await makeReport({ root, base, head, out: folder, pictures, number })
  release()
  if (report.failed) {
    console.error(`${report.failed.output}\n`)
    const { ref } = report[report.failed.side]
    console.error(`${ref} could not be built. ${folder}/report.html says the same.`)
    process.exitCode = EXIT.contentAtFault
  } else {
    console.log(`Wrote ${path.join(folder, 'report.html')}.`)
  }
}
