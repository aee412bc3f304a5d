import { accessSync, constants, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { BadSetting } from '@/lib/environment'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Where installers put it, for the systems that do not put it on PATH. */
const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    path.join(os.homedir(), 'Applications/Chromium.app/Contents/MacOS/Chromium'),
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name]
    if (!folder) return []
    return [
      path.join(folder, 'Chromium', 'Application', 'chrome.exe'),
      path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    ]
  }),
}

const MISSING =
  'The browser tests, the measurements and the pictures of a preview need Chromium, and none was found. On Debian and Ubuntu: sudo apt-get install chromium. ' +
  'Elsewhere install Chromium or Chrome, and set CHROMIUM_PATH to its program if it is not found then.'

/**
 * The program to start: what CHROMIUM_PATH or CHROME_PATH says, else the first one on PATH, else the usual places.
 *
 * @throws BadSetting with what to install
 */
export function findChromium(
  env: Record<string, string | undefined> = process.env,
  places: readonly string[] = PLACES[process.platform] ?? [],
): string {
  for (const name of ['CHROMIUM_PATH', 'CHROME_PATH']) {
    const wanted = env[name]
    if (!wanted) continue
    if (isProgram(wanted)) return wanted
    // Falling back would test with another browser than the one that was asked for.
    throw new BadSetting(`${name} is ${wanted}, and no program is there.`)
  }
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const onPath = (env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name + suffix)))
  const found = [...onPath, ...places].find(isProgram)
  if (!found) throw new BadSetting(MISSING)
  return found
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/** How it is started, for tests, measurements and pictures. */
export const FLAGS = [
  // Chromium's sandbox does not start for root, which is who runs things in containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  // It would look up its maker's hosts at each start, and wait for them where there is no network.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
