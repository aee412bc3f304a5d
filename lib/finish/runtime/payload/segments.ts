import { NotUnderstood, parseJson } from '@/lib/finish/runtime/not-understood'

const FIRST = '(self.__next_f=self.__next_f||[]).push([0])'
const PUSH = 'self.__next_f.push('

/**
 * What a script adds to the payload of its page.
 *
 * @returns undefined when it is none of the scripts that Next writes for that
 * @throws NotUnderstood when it is one, and what it adds is unknown
 * @see writeInitialInstructions and writeFlightDataInstruction in node_modules/next/dist/server/app-render/use-flight-response.js
 */
export function segmentOf(script: string): Uint8Array | 'beginning' | undefined {
  if (script === FIRST) return 'beginning'
  if (script.startsWith(`${FIRST};`)) {
    throw new NotUnderstood('It was drawn as the answer to a form.')
  }
  if (!script.startsWith(PUSH) || !script.endsWith(')')) return undefined
  const segment = parseJson(script.slice(PUSH.length, -1), 'A part of its payload')
  const [kind, data] = Array.isArray(segment) && segment.length === 2 ? segment : []
  if (typeof data === 'string') {
    if (kind === 1) return Buffer.from(data, 'utf8')
    // Bytes that are no text.
    if (kind === 3) return Buffer.from(data, 'base64')
  }
  throw new NotUnderstood('A part of its payload is of an unknown kind.')
}
