import { named } from '@/lib/preview/publish/harmless'
import { LIMITS } from './limits'
import { Refusal } from './refusal'

/** Devices of Windows, with any ending, COM¹ as well: whoever clones the branch there would open one. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/

/** Signs that no file name has on Windows, control characters, those that turn the direction of text, and those that are not seen. */
const FORBIDDEN = /[<>:"|?*\\\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\uFFFD]/u

/**
 * Refuses a path of the artifact that could be another place than it says, on any system.
 *
 * @param path as the zip has it, without a slash at its end
 * @throws Refusal
 */
export function refuseName(path: string): void {
  const because = (what: string) => new Refusal(`${named(path)} ${what}.`)
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) throw because('is an absolute path')
  if (FORBIDDEN.test(path)) throw because('has a character that no file name of a site has')
  if (Buffer.byteLength(path) > LIMITS.path) throw because('is too long a path')
  const parts = path.split('/')
  if (parts.length > LIMITS.depth) throw because('lies too deep in folders')
  for (const part of parts) {
    if (part === '' || part === '.' || part === '..') throw because('leaves its folder')
    // .git, .github, .htaccess …: nothing of a site that browsers ask for.
    if (part.startsWith('.')) throw because('is a hidden file')
    if (Buffer.byteLength(part) > LIMITS.name) throw because('has too long a name')
    if (/[. ]$|^ /.test(part)) throw because('has a name with a dot or a space at its end')
    // GIT~1 is .git where file names have short forms.
    if (DEVICE.test(keyOf(part)) || /~\d/.test(part))
      throw because('has a name that is a device or a short form on Windows')
  }
}

/** What a name is on systems that do not tell capitals or forms of Unicode apart: two of one key would be one file there. */
export function keyOf(path: string): string {
  return path.normalize('NFKC').toUpperCase().toLowerCase()
}
