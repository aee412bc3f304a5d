import { gemoji, nameToEmoji } from 'gemoji'
import { once } from '@/lib/icons/once'
import type { IconPack } from '@/lib/icons/types'

/** Emoji, by the codes that texts know (`rocket`, `:rocket:`) or as the character itself. */
export const emoji: IconPack = {
  name: 'emoji',
  aliases: [],
  find(written) {
    const name = written.replace(/^:(.+):$/, '$1')
    const character = Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : asDrawn(written)
    return character === undefined ? undefined : { name: written, emoji: character }
  },
  names: () => Object.keys(nameToEmoji),
}

/** Whether a name can only be that of an emoji: a code between colons, or the character. */
export function isEmojiName(written: string): boolean {
  return /^:[^:\s]+:$|\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u.test(written)
}

/** `☕` and `☕` with the mark that asks for colour are one emoji; the mark is what makes browsers draw it in colour. */
const COLOUR = '\uFE0F'

const byPlain = once(() => new Map(gemoji.map(({ emoji }) => [plain(emoji), emoji])))

/** One emoji as it is drawn in colour, whether the list of codes has it or Unicode alone (skin tones, newer ones). */
function asDrawn(written: string): string | undefined {
  return byPlain().get(plain(written)) ?? (isOneEmoji().test(written) ? written : undefined)
}

/** TypeScript's target does not know this flag yet; Node and browsers do. */
const UNICODE_SETS: string = 'v'
const isOneEmoji = once(() => new RegExp('^\\p{RGI_Emoji}$', UNICODE_SETS))

function plain(written: string): string {
  return written.replaceAll(COLOUR, '')
}
