import type { Example } from '@/lib/check/example'

const RIGHT = '{{< cta cta_text="Join us" cta_link="/page/" >}}'

/** An example that is a text, and is mended by the shortcode as it should be. */
function wrong(text: string, finding: string, rest: Partial<Example> = {}): Example {
  return { within: 'text', wrong: text, finding, right: RIGHT, ...rest }
}

/** What can be wrong with a shortcode, in the order of its parts. */
export const examples: readonly Example[] = [
  wrong(
    '⟦{{< cta⟧ cta_text="Join us" cta_link="/page/"',
    'The shortcode "cta" begins here with {{< but has no >}} at its end. Write >}} after its last parameter.',
  ),
  wrong(
    'Hello ⟦{{<⟧',
    'A shortcode begins here with {{<, but it has no name and no >}} at its end. Write both, or delete {{<.',
    { right: 'Hello' },
  ),
  wrong(
    '⟦{{</*⟧ cta >}}',
    '{{</* begins a shortcode that is shown as text, but */>}} does not follow. Write */>}} at its end.',
    { right: '{{</* cta */>}}' },
  ),
  wrong(
    '{{< cta cta_text="Join us" cta_link="/page/" ⟦%}}⟧',
    'The shortcode "cta" begins with {{< but ends with %}}. Write >}} at its end.',
    { isFixed: true },
  ),
  wrong(
    'Hello ⟦{{< /cta⟧',
    'The shortcode "cta" is closed here, but >}} is missing. Write {{< /cta >}} in full.',
    { right: 'Hello' },
  ),
  wrong(
    '⟦{{< ⟧>}}',
    'The shortcode has no name. Write its name after {{<, as in {{< figure src="…" >}}.',
  ),
  wrong(
    '⟦{{< /⟧>}}',
    'A shortcode is closed here, but its name is missing. Write the name after the slash, as in {{< /callout >}}.',
    { right: 'Hello' },
  ),
  wrong(
    '{{< ⟦c.ta⟧ cta_text="Join us" >}}',
    '"c.ta" cannot be the name of a shortcode: a name begins with a letter and holds letters, digits, hyphens and underscores. Correct the name.',
  ),
  wrong(
    '{{< cta ⟦cta+text⟧="Join us" cta_text="Join us" cta_link="/page/" >}}',
    '"cta+text" cannot be the name of a parameter: a name holds letters, digits, hyphens, underscores and dots. Correct the name.',
  ),
  wrong(
    '{{< cta cta_link="/page/" ⟦=⟧"Join us" >}}',
    'An equals sign stands here without the name of a parameter before it. Write the name, as in src="…".',
  ),
  wrong(
    '{{< cta cta_text="Join us" cta_link="/page/" ⟦cta_new_tab=⟧ >}}',
    'The parameter "cta_new_tab" has no value after its equals sign. Write one, as in cta_new_tab="…", or delete cta_new_tab=.',
  ),
  wrong(
    '{{< cta cta_text="Join us" cta_link="/page/" ⟦cta_link⟧="/page/" >}}',
    'The parameter "cta_link" is given twice to the shortcode "cta". Delete one of the two.',
  ),
  wrong(
    '{{< cta cta_text=Join ⟦us⟧ cta_link="/page/" >}}',
    'The shortcode "cta" has a parameter with a name, "cta_text", and one without, "us". If "us" belongs to the value of "cta_text", write quotes around the whole value, as in cta_text="…".',
  ),
  wrong(
    '{{< cta "now" ⟦cta_text="Join us"⟧ cta_link="/page/" >}}',
    'The shortcode "cta" has a parameter with a name, "cta_text", and one without, "now". Give a name to all of them, or to none.',
  ),
  wrong(
    '{{< cta cta_link="/page/" cta_text=⟦"⟧Join us >}}',
    'The value of "cta_text" begins with a double quote (") but has none at its end. Write " after the value, on the same line.',
  ),
  wrong(
    '{{< cta cta_link="/page/" cta_text=⟦`⟧Join us >}}',
    'The value of "cta_text" begins with a backtick (`) but has none at its end. Write ` after the value.',
  ),
  wrong(
    '{{< cta cta_text=⟦“Join us”⟧ cta_link="/page/" >}}',
    'The value of "cta_text" begins with “, but only straight double quotes can stand around a value. Write cta_text="…".',
    { isFixed: true },
  ),
  wrong(
    '{{< cta cta_text="Join ⟦"⟧us now" cta_link="/page/" >}}',
    'The value of "cta_text" has a double quote (") inside it, or no space after it. Write \\" for a quote inside a value.',
  ),
  wrong(
    '{{< cta cta_text=`Join⟦`⟧us` cta_link="/page/" >}}',
    'The value of "cta_text" has a backtick (`) inside it, or no space after it. Write it between double quotes, as in cta_text="…".',
  ),
  wrong(
    '{{< cta cta_text⟦"⟧Join us" cta_link="/page/" >}}',
    'The quote " after cta_text is in the wrong place. Quotes stand around a whole value, as in src="…".',
  ),
  wrong(
    '{{< cta cta_text=⟦Join"⟧ cta_link="/page/" >}}',
    'The value of "cta_text" has a quote in it but does not begin with one: Join". Write quotes around the whole value, as in cta_text="…".',
  ),
]
