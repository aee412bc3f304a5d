/**
 * The characters that an address or a part of it stands for: `a%20b` is `a b`. What is not percent-encoding stays as it is:
 * `100%.pdf` is a file name that somebody wrote, and no mistake.
 */
export function decodeAddress(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
