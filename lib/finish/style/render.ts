import type { Node } from './types'

/** Writes a style sheet as short as it goes. */
export function render(nodes: readonly Node[]): string {
  let css = ''
  for (const node of nodes) {
    if (node.kind === 'declaration') css += `${node.text};`
    else if (node.kind === 'rule')
      css += `${node.selectors.map(({ text }) => text)}{${block(node.nodes)}}`
    else if (node.kind === 'group')
      css += `@${node.name}${node.prelude && ` ${node.prelude}`}{${block(node.nodes)}}`
    else css += node.text.endsWith('}') ? node.text : `${node.text};`
  }
  return css
}

function block(nodes: readonly Node[]): string {
  return render(nodes).replace(/;$/, '')
}
