import { rmSync } from 'node:fs'
import { budgets } from '@/budgets'
import { isSound } from '@/lib/check'
import { formatFindings } from '@/lib/check/report/text'
import { planDrawing } from '@/lib/drawn/plan'
import { budgetLines, finish, Incomplete, OverBudget } from '@/lib/finish'
import type { FinishedPage } from '@/lib/finish/types'
import { stage } from '@/lib/stage'
import { requireContent } from './content'
import { contentlayer, contentlayerEnv } from './contentlayer'
import { EXIT } from './exit'
import { tellWhatKeeps } from './keeps'
import { lockFolder } from './lock'
import { REDRAW } from './options'
import { run, type Step } from './run'
import { folders, settings } from './settings'
import { lookOf } from './terminal'
import { timed } from './times'
import { typeMistakes } from './types'

requireContent()
const release = lockFolder('build')
const compile = () => timed('contentlayer', () => step(contentlayer('build')))
const checked = await timed('stage', () =>
  stage({ ...settings, ...folders, keepLastGood: false, meanwhile: compile }),
)
if (checked.files.some((file) => file.messages.length > 0)) {
  console.error(formatFindings(checked.files, lookOf(process.stderr)))
}
if (!isSound(checked)) {
  console.error(`\nNothing was built; ${folders.outDir}/ is as it was.`)
  process.exit(EXIT.contentAtFault)
}
const pages = await draw(process.argv.includes(REDRAW))
// `npm start` goes on to serve, and a build does not disturb it.
release()
console.log(
  `\nBuilt ${checked.pages.filter((page) => page.isPublished).length} page(s) into ${folders.outDir}/.`,
)
for (const line of await budgetLines(folders.outDir, pages, budgets, settings.basePath)) {
  console.log(line)
}

/** Runs a step of the build, and shows what it printed only when it fails. */
async function step(what: Step, more: Record<string, string> = {}): Promise<void> {
  const { code, output } = await run(what, {
    output: 'capture',
    env: {
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      BASE_PATH: settings.basePath,
      ...contentlayerEnv,
      ...more,
    },
  })
  if (code === 0) return
  console.error(output)
  console.error(`\nNothing was built; ${folders.outDir}/ is as it was.`)
  process.exit(code)
}

/** Ends the build where the types of the code are wrong. */
async function requireTypes(): Promise<void> {
  const mistakes = await typeMistakes(folders.cacheDir, settings.contentDir)
  if (mistakes === undefined) return
  console.error(mistakes)
  console.error(`\nNothing was built; ${folders.outDir}/ is as it was.`)
  process.exit(EXIT.contentAtFault)
}

/** Draws the pages that are not as an earlier build drew them, and finishes the site. */
async function draw(all: boolean): Promise<readonly FinishedPage[]> {
  const plan = await timed('plan', () => planDrawing({ ...settings, ...folders, all }))
  // `out/` has links to its files. Next removes it too, before it writes; it is not to be told by an update that it does not.
  rmSync(folders.exportDir, { recursive: true, force: true })
  const next = step({ package: 'next', args: ['build'] }, plan.environment)
  await timed('next', () => Promise.all([next, requireTypes()]))
  try {
    const { basePath } = settings
    const finished = await timed('finish', async () => {
      const made = await finish({ ...folders, basePath, budgets, kept: plan.kept })
      // The site is published by now. What is not kept is drawn once more.
      await plan.keep(made).catch(({ message }: Error) => {
        console.error(`The drawn pages could not be kept for the next build: ${message}`)
      })
      return made
    })
    tellWhatKeeps(finished)
    return finished
  } catch (error) {
    if (error instanceof Incomplete) return draw(true)
    if (!(error instanceof OverBudget)) throw error
    console.error(`${error.message}\n\nNothing was published; ${folders.outDir}/ is as it was.`)
    process.exit(EXIT.contentAtFault)
  }
}
