import { budgets } from '@/budgets'
import { checkWithCache, isSound } from '@/lib/check'
import { formatFindings } from '@/lib/check/report/text'
import { planDrawing } from '@/lib/drawn/plan'
import type { FinishedPage } from '@/lib/finish/types'
import { stage } from '@/lib/stage'
import { EXIT } from './exit'
import { tellWhatKeeps } from './keeps'
import { type Started, startNext } from './next'
import { REDRAW } from './options'
import { folders, settings } from './settings'
import { giveUp } from './step'
import { lookOf } from './terminal'
import { timed } from './times'
import { typeMistakes } from './types'

/**
 * Builds the site, and says so.
 *
 * @param compile tells Contentlayer to read what is staged, and waits for its end
 * @param start gives Next, which compiles meanwhile; it is started when the texts are read, if it was not before
 * @param release lets other commands write in this folder
 */
export async function buildSite(
  compile: () => Promise<void>,
  start: () => Started,
  release: () => void,
): Promise<void> {
  const meanwhile = () => timed('contentlayer', compile)
  const check = () => checkWithCache({ ...settings, ...folders }, start)
  const checked = await timed('stage', () =>
    stage({ ...settings, ...folders, keepLastGood: false, check, meanwhile }),
  )
  if (checked.files.some((file) => file.messages.length > 0)) {
    console.error(formatFindings(checked.files, lookOf(process.stderr)))
  }
  if (!isSound(checked)) giveUp(EXIT.contentAtFault)
  const pages = await draw(start(), process.argv.includes(REDRAW))
  // `npm start` goes on to serve, and a build does not disturb it.
  release()
  const count = checked.pages.filter((page) => page.isPublished).length
  console.log(`\nBuilt ${count} page(s) into ${folders.outDir}/.`)
  const { budgetLines } = await import('@/lib/finish')
  for (const line of await budgetLines(folders.outDir, pages, budgets, settings.basePath)) {
    console.log(line)
  }
}

/** Ends the build where the types of the code are wrong. */
async function requireTypes(code: string): Promise<void> {
  const mistakes = await typeMistakes(folders.cacheDir, settings.contentDir, code)
  if (mistakes === undefined) return
  console.error(mistakes)
  giveUp(EXIT.contentAtFault)
}

/** Draws the pages that are not as an earlier build drew them, and finishes the site. */
async function draw({ code, next }: Started, all: boolean): Promise<readonly FinishedPage[]> {
  const plan = await timed('plan', () => planDrawing({ ...settings, ...folders, code, all }))
  const [{ finish, Incomplete, OverBudget }] = await timed('next', () =>
    // Loading it takes half a second.
    Promise.all([import('@/lib/finish'), next(), requireTypes(code)]),
  )
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
    if (error instanceof Incomplete) return draw(startNext(), true)
    if (!(error instanceof OverBudget)) throw error
    console.error(`${error.message}\n\nNothing was published; ${folders.outDir}/ is as it was.`)
    process.exit(EXIT.contentAtFault)
  }
}
