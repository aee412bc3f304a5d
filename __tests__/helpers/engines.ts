import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { auditWithGradients } from './gradients'

/** A point of one of the engines. */
export interface Point {
  engine: 'axe' | 'IBM' | 'HTML_CodeSniffer'
  /** The rule, what it says, the place. */
  text: string
}

/** What IBM's engine reports of each rule at each place. */
interface IbmResult {
  ruleId: string
  message: string
  value: [kind: string, verdict: string]
  path: { dom: string }
  snippet: string
}

interface SnifferMessage {
  type: number
  code: string
  msg: string
  element: Element
}

declare global {
  interface Window {
    ace: { Checker: new () => { check: Check } }
    HTMLCS: {
      ERROR: number
      process: (standard: string, content: Document, done: () => void, failed: () => void) => void
      getMessages: () => SnifferMessage[]
    }
  }
}

type Check = (content: Document, rules: string[]) => Promise<{ results: IbmResult[] }>

const ENGINES = {
  ace: 'node_modules/accessibility-checker-engine/ace.js',
  HTMLCS: 'node_modules/html_codesniffer/build/HTMLCS.js',
}

/**
 * What three engines find on the page as it is now: violations and undecided points of axe, what IBM's engine says fails,
 * errors of HTML_CodeSniffer (WCAG 2 AA).
 */
export async function pointsOf(page: Page): Promise<Point[]> {
  const { violations, incomplete } = await auditWithGradients(page)
  return [
    ...violations.map((text) => ({ engine: 'axe' as const, text })),
    ...incomplete.map((text) => ({ engine: 'axe' as const, text: `(undecided) ${text}` })),
    ...(await ibm(page)).map((text) => ({ engine: 'IBM' as const, text })),
    ...(await sniffer(page)).map((text) => ({ engine: 'HTML_CodeSniffer' as const, text })),
  ]
}

async function ibm(page: Page): Promise<string[]> {
  await load(page, 'ace')
  const results = await page.evaluate(async () => {
    const report = await new window.ace.Checker().check(document, ['IBM_Accessibility'])
    // The whole report has an entry for every rule that passed.
    return report.results.filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
  })
  return results.map(
    ({ ruleId, message, path: { dom }, snippet }) => `${ruleId}: ${message} At ${dom}: ${snippet}`,
  )
}

async function sniffer(page: Page): Promise<string[]> {
  await load(page, 'HTMLCS')
  return page.evaluate(async () => {
    const { HTMLCS } = window
    await new Promise<void>((resolve, reject) => {
      HTMLCS.process('WCAG2AA', document, resolve, () =>
        reject(new Error('HTML_CodeSniffer fails')),
      )
    })
    return HTMLCS.getMessages()
      .filter(({ type }) => type === HTMLCS.ERROR)
      .map(({ code, msg, element }) => `${code}: ${msg} At ${element.outerHTML?.slice(0, 200)}`)
  })
}

async function load(page: Page, name: keyof typeof ENGINES): Promise<void> {
  if (await page.evaluate((global) => global in window, name)) return
  await page.evaluate(await readFile(path.resolve(ENGINES[name]), 'utf8'))
}
