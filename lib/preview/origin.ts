/**
 * Stands for the origin of a preview while nobody knows it: nobody's, for ever (RFC 6761). Whoever publishes the preview puts the real one
 * in its place (docs/decisions/0059).
 */
export const UNKNOWN_ORIGIN = 'https://preview.invalid'
