import path from 'node:path'
import { BadSetting } from '@/lib/environment'
import { makeReport } from '@/lib/preview/sides'
import { hasUncommitted } from '@/lib/preview/sides/git'
import { called } from '@/lib/preview/sides/side'
import { EXIT } from './exit'
import { NUMBER } from './numbers'
import type { Asked } from './options'
import { lockPreviews } from './preview-lock'

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
  // The folder of the report may itself be one that Git does not know.
  const isMore = head === 'HEAD' && (await hasUncommitted(root))
  const release = lockPreviews('preview:report')
  const folder = path.resolve(process.env.INIT_CWD ?? root, out)
  const pictures = !('--no-pictures' in options)
  const say = (sentence: string) => console.error(sentence)
  const report = await makeReport({ root, base, head, out: folder, pictures, number, say })
  release()
  if (report.failed) {
    console.error(`${report.failed.output}\n`)
    const name = called(report[report.failed.side].ref)
    const page = path.join(folder, 'report.html')
    console.error(`This could not be built: ${name}. ${page} says the same.`)
    process.exitCode = EXIT.contentAtFault
  } else {
    console.log(`Wrote ${path.join(folder, 'report.html')}.`)
    if (isMore)
      console.log('What is not committed here is not in it: `--head .` compares that, too.')
  }
}
