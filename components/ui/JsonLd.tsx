import type { Thing, WithContext } from 'schema-dts'

/** Data for search engines. `<` is written as JSON can write it, so that no text of a page ends the element. */
export function JsonLd({ data }: { data: WithContext<Thing> }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: browsers read what is in a script as it is, so React must not escape it
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
