import path from 'node:path'
import { UNKNOWN_ORIGIN } from '@/lib/preview/origin'
import { GIT_VARIABLES } from './git'

/**
 * What both sides are built with, so that only what was changed differs: as previews, without a prefix, for an origin that is nobody's
 * (RFC 6761).
 */
export const ALIKE = { BASE_PATH: '', PREVIEW: '1', SITE_URL: UNKNOWN_ORIGIN } as const

/** The environment of the commands of a side, on top of that of this process. */
export function environmentOf(folder: string): Record<string, string | undefined> {
  return {
    ...Object.fromEntries(GIT_VARIABLES.map((name) => [name, undefined])),
    ...ALIKE,
    CONTENT_DIR: contentDir(),
    // Contentlayer asks the shell's variable where it is.
    PWD: folder,
    INIT_CWD: undefined,
    BUILD_TIMES: '',
    FORCE_COLOR: undefined,
    NO_COLOR: '1',
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

/** The content folder of a side. One elsewhere on the disk would be that of both. */
export function contentDir(): string {
  const written = process.env.CONTENT_DIR ?? ''
  return path.isAbsolute(written) ? '' : written
}
