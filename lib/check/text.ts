const BOM = '\ufeff'

/** The text of a file, without its byte order mark; undefined when it is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A text for showing the surroundings of a mistake, whatever the bytes are. */
export function decodeLoosely(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes)
  return text.startsWith(BOM) ? text.slice(1) : text
}
