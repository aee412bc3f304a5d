import type { CssNode } from 'css-tree'
import { urlOf } from '@/lib/url'

/** Functions whose strings are addresses (CSS Images 4, "image-set()"; CSS Values 4, "src()"). */
const OF_ADDRESSES = new Set(['image-set', '-webkit-image-set', 'src'])

/**
 * Makes the addresses in a node right for any page: those of a file are seen from the file (CSS Values, "Relative URLs"), those of
 * a `<style>` from its page. Fragments alone mean the page in both.
 *
 * @param base the address of the file that the node is from
 */
export function rebase(node: CssNode, base: URL): void {
  if (node.type === 'Url') node.value = addressFrom(base, node.value)
  if (node.type !== 'Function' || !OF_ADDRESSES.has(node.name.toLowerCase())) return
  for (const child of node.children) {
    if (child.type === 'String') child.value = addressFrom(base, child.value)
  }
}

function addressFrom(base: URL, address: string): string {
  if (address === '' || address.startsWith('#')) return address
  const url = urlOf(address, base)
  // Another host, or no host at all (`data:`): as it is written.
  return url?.origin === base.origin ? url.pathname + url.search + url.hash : address
}
