import path from 'node:path'
import { BadSetting } from '@/lib/environment'
import { UNKNOWN_ORIGIN } from '@/lib/preview/origin'
import { GIT_VARIABLES } from './git'

/**
 * What both sides are built with, so that only what was changed differs: as previews, without a prefix, for an origin that is nobody's
 * (RFC 6761).
 */
export const ALIKE = { BASE_PATH: '', PREVIEW: '1', SITE_URL: UNKNOWN_ORIGIN } as const

/**
 * The environment of commands in a checkout, on top of that of this process.
 *
 * @param root the running project
 * @param folder that of the checkout
 * @param settings what the site is built with
 * @throws BadSetting when the content is in no checkout
 */
export function environmentOf(
  root: string,
  folder: string,
  settings: Readonly<Record<string, string>>,
): Record<string, string | undefined> {
  return {
    ...Object.fromEntries(GIT_VARIABLES.map((name) => [name, undefined])),
    ...settings,
    CONTENT_DIR: contentDir(root),
    // Contentlayer asks the shell's variable where it is.
    PWD: folder,
    INIT_CWD: undefined,
    BUILD_TIMES: '',
    FORCE_COLOR: undefined,
    NO_COLOR: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    // `npm run --silent` would keep from us why there are no packages.
    npm_config_loglevel: undefined,
  }
}

/** The content folder of a checkout; '' for the usual one. @throws BadSetting for one elsewhere on the disk: it would be that of every commit */
export function contentDir(root: string): string {
  const written = process.env.CONTENT_DIR
  if (!written) return ''
  const within = path.relative(root, path.resolve(root, written))
  if (within.split(path.sep)[0] !== '..' && !path.isAbsolute(within)) return within
  throw new BadSetting(
    `CONTENT_DIR is ${JSON.stringify(written)}, which is not in this folder: no commit has it. Name a folder in here, or leave it empty.`,
  )
}
