import jsonld from 'jsonld'

const SCHEMA = 'https://schema.org/'

/** A thing of JSON-LD in its flattened form: full names, each with a list of values; it holds no other thing, but refers to it. */
export type Thing = Record<string, { '@id'?: string; '@value'?: unknown; '@list'?: Thing[] }[]> & {
  '@id'?: string
  '@type'?: string[]
}

/**
 * The things of JSON-LD, by a processor that we did not write and without a network: the context of schema.org is replaced by the
 * part of it that says where its names are defined. Throws where the data is no JSON-LD.
 */
export async function expand(data: object): Promise<Thing[]> {
  const context = { '@context': { '@vocab': SCHEMA, url: { '@id': 'url', '@type': '@id' } } }
  const things = await jsonld.flatten(data, null, {
    documentLoader: async (url: string) => {
      if (url.replace(/\/$/, '') !== 'https://schema.org')
        throw new Error(`${url} is no context of ours`)
      return { documentUrl: url, document: context }
    },
  })
  return things as Thing[]
}

/** The one value of a property of schema.org, as text; undefined when there is none or there are several. */
export function oneValue(thing: Thing | undefined, property: string): string | undefined {
  const values = thing?.[SCHEMA + property] ?? []
  const [first] = values
  return values.length === 1 ? String(first?.['@value'] ?? first?.['@id'] ?? '') : undefined
}

/** The things of one type, such as `WebPage`. */
export function thingsOf(things: readonly Thing[], type: string): Thing[] {
  return things.filter((thing) => thing['@type']?.includes(SCHEMA + type))
}
