const MODULE = '/@contentlayer2/utils/dist/effect/Effect.js'

/** Starts two tasks for each field of each page, and more that wait for them: one task only hands on the name of the field. */
const AT_ONCE = 'T.forEach((a) => T.tuplePar(mapKey(a), mapValue(a)))'
/** The same without tasks. */
const IN_TURN = 'T.forEach((a) => T.tuple(mapKey(a), mapValue(a)))'

/**
 * Makes Contentlayer read the fields of a page without a task for each. They come one after the other anyway, and the tasks
 * take three quarters of its time (docs/decisions/0032). A version that is written differently stays as it is.
 *
 * @param {string} source the text of its module
 */
export function inTurn(source) {
  return source.replace(AT_ONCE, IN_TURN)
}

/** A hook of Node: https://nodejs.org/api/module.html#loadurl-context-nextload */
export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context)
  return url.endsWith(MODULE) ? { ...loaded, source: inTurn(textOf(loaded.source)) } : loaded
}

/** Node gives the text of a module, or its bytes. */
function textOf(source) {
  return Buffer.from(source).toString()
}
