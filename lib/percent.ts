/**
 * The characters that an address or a part of it stands for: `a%20b` is `a b`. What is not percent-encoding stays as it is:
 * `100%.pdf` is a file name that somebody wrote, and no mistake.
 */
export function decodeAddress(address: string): string {
  return address.split('/').map(decodePart).join('/')
}

/** An address as `href` holds it: every character that would end its path or break it is percent-encoded. */
export function encodeAddress(address: string): string {
  return encodeURI(address).replace(/[?#]/g, encodeURIComponent)
}

/**
 * The full address of a page or file, as search engines and other sites need it.
 *
 * @param basePath '' or '/prefix'
 */
export function fullAddress(address: string, origin: string, basePath: string): string {
  return new URL(basePath + encodeAddress(address), origin).href
}

/** An encoded slash is part of a name, and no file has such a name. */
function decodePart(part: string): string {
  try {
    const decoded = decodeURIComponent(part)
    return decoded.includes('/') ? part : decoded
  } catch {
    return part
  }
}
