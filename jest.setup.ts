import '@testing-library/jest-dom'
import { TextDecoder, TextEncoder } from 'node:util'

// jsdom has neither, and packages that read bytes (image-size, react-dom/server) want both as they load. They work on the
// arrays of Node, which must then be the arrays of the tests as well: `instanceof` tells the two apart.
Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  Uint8Array: Object.getPrototypeOf(Buffer),
})
