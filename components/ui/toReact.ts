import type { Root } from 'hast'
import type { ComponentType, ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import rehypeReact, { type Options } from 'rehype-react'
import { unified } from 'unified'

/**
 * Draws a sanitised tree with React. Elements that `components` has none for become themselves; the others get their
 * attributes as React writes them, and the element of the tree as `node`.
 */
export function toReact(
  tree: Root,
  // biome-ignore lint/suspicious/noExplicitAny: each takes the properties of its element, and no type knows which that are
  components: Readonly<Record<string, ComponentType<any>>>,
): ReactNode {
  const options = { Fragment, jsx, jsxs, components, passNode: true } as Options
  return unified().use(rehypeReact, options).stringify(tree)
}
