import type { Root } from 'mdast'
import { eachNode } from './walk'

/**
 * `- [x] done`: a sign with a name in place of the checkbox that GitHub draws. Nobody can tick it, and a form control
 * without a label tells a screen reader nothing (WCAG 4.1.2). Changes the tree.
 */
export function drawTasks(tree: Root): void {
  eachNode(tree, (list) => {
    if (list.type !== 'list') return
    if (list.children.some(isTask)) addClass(list, 'contains-task-list')
    for (const item of list.children.filter(isTask)) {
      const [first] = item.children
      const sign = item.checked ? { text: '☑', name: 'Done' } : { text: '☐', name: 'To do' }
      // Elsewhere there is no room for the sign: `- [x]` with nothing behind it is no task for the parser either.
      if (first?.type !== 'paragraph') continue
      item.checked = null
      addClass(item, 'task-list-item')
      first.children.unshift(
        {
          type: 'text',
          value: sign.text,
          data: { hName: 'span', hProperties: { role: 'img', ariaLabel: sign.name } },
        },
        { type: 'text', value: ' ' },
      )
    }
  })
}

function isTask({ checked }: { checked?: boolean | null }): boolean {
  return typeof checked === 'boolean'
}

function addClass(node: { data?: { hProperties?: object } }, name: string): void {
  node.data = { ...node.data, hProperties: { className: [name] } }
}
