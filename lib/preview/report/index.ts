export { comment, MARKER } from './comment'
export { reportHtml } from './html'
export { reportJson } from './json'
export type { Places } from './places'
