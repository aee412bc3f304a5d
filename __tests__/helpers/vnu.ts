import { execFile, spawnSync } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { vnuIsWrong } from './html-rules'
import type { BuiltPage } from './sites'

const JAR = path.resolve('node_modules/vnu-jar/build/dist/vnu.jar')

const MISSING =
  'The Nu Html Checker needs Java, and none was found. On Debian and Ubuntu: sudo apt-get install default-jre-headless. ' +
  'Elsewhere install Java 17 or later, and put its folder on PATH or set JAVA_HOME.'

/** One message of the checker, as its JSON has it. */
interface Message {
  type: 'error' | 'info' | 'non-document-error'
  subType?: 'warning' | 'fatal' | 'io' | 'schema' | 'internal'
  url: string
  lastLine?: number
  lastColumn?: number
  message: string
  /** The text around the place, and where in it the place begins. */
  extract?: string
  hiliteStart?: number
}

/**
 * The program that runs the checker: that of JAVA_HOME, else the first one on PATH. Throws a sentence that says what to
 * install.
 */
export function findJava(env: Record<string, string | undefined> = process.env): string {
  const java = env.JAVA_HOME ? path.join(env.JAVA_HOME, 'bin', 'java') : 'java'
  const { status } = spawnSync(java, ['-version'], { env: { PATH: env.PATH, NODE_ENV: 'test' } })
  if (status === 0) return java
  if (env.JAVA_HOME) throw new Error(`JAVA_HOME is ${env.JAVA_HOME}, and no Java is there.`)
  throw new Error(MISSING)
}

/**
 * The errors and warnings of the Nu Html Checker, a line each: the page, the place in the file, what is wrong. All pages
 * share one start of Java, which costs more than the pages do.
 */
export async function vnuFindings(pages: readonly BuiltPage[]): Promise<string[]> {
  const files = pages.map(({ site, file }) => path.join(site.root, file))
  const args = ['-jar', JAR, '--format', 'json', '--stdout', '--exit-zero-always', ...files]
  const { stdout } = await promisify(execFile)(findJava(), args, { maxBuffer: 2 ** 28 })
  const { messages }: { messages: Message[] } = JSON.parse(stdout)
  // What is only `info` is a matter of style: slashes at the end of void elements.
  return messages
    .filter(({ type, subType }) => type !== 'info' || subType !== undefined)
    .map((message) => asText(message, pages))
    .filter((text) => !vnuIsWrong.some(({ says }) => says.test(text)))
}

function asText(message: Message, pages: readonly BuiltPage[]): string {
  const { url, lastLine = 1, lastColumn = 1, message: text, extract = '' } = message
  const page = pages.find(({ site, file }) => url.endsWith(encodeURI(path.join(site.root, file))))
  const address = page ? page.site.basePath + page.address : url
  const at = extract
    .slice(message.hiliteStart ?? 0)
    .replace(/\s+/g, ' ')
    .trim()
  return `${address}:${lastLine}:${lastColumn}: ${text} At ${at.slice(0, 160)} (vnu ${message.subType ?? message.type})`
}
