import { encodeAddress } from '@/lib/percent'

/** Every host writes patterns its own way: what is not plain is written in percents, so that it is never one. */
export function plain(address: string): string {
  return encodeAddress(address).replace(
    /[^\w/.~%-]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
