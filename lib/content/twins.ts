/** Where the Markdown twin of a page is: the same text for programs that read, without the base path. */
export function twinAddress(address: string): string {
  return `${address}index.md`
}
