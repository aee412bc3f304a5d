/** `npm run bench:headers`: what `npm start` sends, scored by the MDN HTTP Observatory's own tests. */
import { execFile, execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { command, EXIT } from '@/lib/cli/exit'
import { answerHelp } from '@/lib/cli/help'
import { readOptions, type Takes } from '@/lib/cli/options'
import { readEnvironment } from '@/lib/environment'
import { pageAddresses, serve } from '@/lib/serve'
import { type HttpsFront, httpsFront } from './https-front'

const ROOT = 'out'
const OBSERVATORY = path.join(import.meta.dirname, 'observatory')

/** 100 is a site without a fault; the rest is what the Observatory calls extra credit. */
const WANTED = 130

const TAKES: Takes = { variables: { BASE_PATH: 'the path that out/ was built for' } }

interface Scan {
  score: number
  grade: string
  tests: { title: string; description: string; pass: boolean; points: number }[]
}

await command(async () => {
  answerHelp('bench:headers', 'Scores the headers of out/ (MDN HTTP Observatory).', TAKES)
  readOptions('bench:headers', process.argv.slice(2), TAKES)
  const { basePath } = readEnvironment()
  const server = await serve({ root: ROOT, port: 0, host: '127.0.0.1', basePath })
  let front: HttpsFront | undefined
  try {
    install()
    // The Observatory looks at https, and at where http leads to.
    front = await httpsFront(server.url)
    for (const address of await pageAddresses(ROOT)) {
      const scan = await scanned(basePath + address, front)
      print(basePath + address, scan)
      if (scan.score < WANTED) process.exitCode = EXIT.contentAtFault
    }
  } finally {
    front?.close()
    await server.close()
  }
})

/** Installs the Observatory when it is not there. Its own install script would download lists, and does not run. */
function install(): void {
  const installed = path.join(OBSERVATORY, 'node_modules/@mdn/mdn-http-observatory')
  if (!existsSync(installed)) {
    console.log('Installing the MDN HTTP Observatory into bench/observatory …')
    execFileSync('npm', ['ci', '--prefix', OBSERVATORY, '--loglevel', 'error'], {
      stdio: 'inherit',
    })
  }
  // The hosts that browsers know to have https: localhost is none of them.
  const list = path.join(installed, 'conf/hsts-preload.json')
  if (!existsSync(list)) writeFileSync(list, '{}')
}

async function scanned(
  address: string,
  { httpPort, httpsPort, certificate }: HttpsFront,
): Promise<Scan> {
  const args = [path.join(OBSERVATORY, 'scan.mjs'), `${httpPort}`, `${httpsPort}`, address]
  // Node reads this variable only when it starts.
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: certificate }
  const { stdout } = await promisify(execFile)(process.execPath, args, { env })
  return JSON.parse(stdout)
}

function print(address: string, { score, grade, tests }: Scan): void {
  console.log(`\n${address}: ${score} points (${WANTED} are wanted), ${grade}\n`)
  for (const { title, description, pass, points } of tests) {
    const sign = points > 0 ? '+' : ''
    console.log(`  ${pass ? 'passed' : 'FAILED'} ${sign}${points}  ${title}: ${description}`)
  }
}
