import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import type { VFile } from 'vfile'
import { hasErrors } from '@/lib/check/finding'
import { fix } from '@/lib/check/fix'
import { NotContent, namedFiles } from '@/lib/check/named'
import { formatReport } from '@/lib/check/report'
import type { Format } from '@/lib/check/report/formats'
import { BadSetting } from '@/lib/environment'
import { requireContent } from './content'
import { EXIT } from './exit'
import { fixLines, isUnwritten } from './fixed'
import { follow } from './follow'
import { inspector } from './inspect'
import type { Asked } from './options'
import { pathFromRoot, rootOfRepository } from './repository'
import { serialise } from './serialise'
import { settings } from './settings'
import { lookOf } from './terminal'

/** Checks the content, mends what can be mended where that is asked for, and shows what is left. */
export async function checkContent(asked: Asked): Promise<void> {
  const { options, names } = asked
  requireContent()
  // Whoever reads only the first lines closes the pipe.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') throw new Error(`The findings could not be written: ${code}`)
  })
  if ('--watch' in options) return watchContent(asked)
  const started = performance.now()
  const inspect = inspector()
  const checked = await inspect()
  const isNamed = namedBy(names, checked.files)
  const fixed = '--fix' in options ? await fix(checked, { inspect, isNamed }) : undefined
  const files = (fixed?.checked ?? checked).files.filter(isNamed)
  for (const line of fixed ? fixLines(fixed) : []) console.error(line)
  show(files, options, (performance.now() - started) / 1000)
  process.exitCode = files.some(hasErrors) ? EXIT.contentAtFault : EXIT.done
  if (fixed?.left.some(isUnwritten)) process.exitCode = EXIT.calledWrongly
}

/** Shows the findings now, and again after every change, until somebody ends it. */
async function watchContent({ options, names }: Asked): Promise<void> {
  const beside = ['--fix', '--format'].find((option) => option in options)
  if (beside) {
    throw new BadSetting(`\`npm run check\` takes --watch or ${beside}, and not both.`)
  }
  const inspect = inspector()
  const again = serialise(async () => {
    const started = performance.now()
    try {
      const { files } = await inspect()
      // What was said before is mended, or said again.
      if (process.stdout.isTTY) console.clear()
      show(files.filter(namedBy(names, files)), options, (performance.now() - started) / 1000)
    } catch (error) {
      // A file can vanish while it is read, or the whole folder: the next change is looked at again.
      console.error(
        `The content could not be read: ${error instanceof Error ? error.message : error}`,
      )
    }
    console.error(`\nWatching ${settings.contentDir}/. Ctrl-C ends it.`)
  })
  namedBy(names, (await inspect()).files)
  const watcher = follow(settings.contentDir, again)
  // Of many folders it takes seconds to follow them all, and until then a change goes unseen.
  await once(watcher, 'ready')
  await again()
  await once(watcher, 'close')
}

/** Which files are meant: all, when none is named. @throws BadSetting */
function namedBy(names: readonly string[], files: readonly VFile[]): (file: VFile) => boolean {
  if (names.length === 0) return () => true
  const paths = files.map((file) => file.path)
  try {
    const named = namedFiles(names, paths, process.env.INIT_CWD ?? process.cwd())
    return (file) => named.has(file.path)
  } catch (error) {
    if (!(error instanceof NotContent)) throw error
    throw new BadSetting(error.message, { cause: error })
  }
}

/** Writes the findings to standard output, and nothing else: programs read it. */
function show(files: readonly VFile[], options: Asked['options'], seconds: number): void {
  const root = rootOfRepository(process.cwd(), process.env.GITHUB_WORKSPACE)
  console.log(
    formatReport((options['--format'] ?? 'text') as Format, files, {
      ...lookOf(process.stdout),
      all: '--all' in options,
      pathOf: (file) => pathFromRoot(path.resolve(file.path), root),
      token: randomUUID(),
      // What is not the same each time is for people only.
      seconds: process.stdout.isTTY ? seconds : undefined,
    }),
  )
}
