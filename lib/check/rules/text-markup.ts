import type { Report } from '@/lib/check/finding'
import type { PageText, Rule } from '@/lib/check/rule'
import type { UnreadMarkup } from '@/lib/check/texts/unread'

/** CommonMark has no mistakes: what is no markup is text. Visitors then read brackets and stars. */
export const textMarkup: Rule = {
  id: 'text/markup',
  severity: 'warning',
  summary: 'Markup that somebody wrote in a text is read as markup.',
  why: 'Markdown knows no mistakes: where a bracket, a space or a star too many or too few stands, it is text, and visitors see the signs in place of a link, a picture or bold words. What is meant as text is no mistake: put it between backticks, or a backslash before the sign.',
  examples: [
    {
      within: 'text',
      wrong: '⟦![Our team](our team.svg)⟧',
      finding:
        'This is shown as it is written, because the address has a space. Put < and > around the address: (<our team.svg>).',
      right: '![Our team](<our team.svg>)',
      beside: {
        'our team.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>',
      },
    },
    {
      within: 'text',
      wrong: 'Ask ⟦[us](https://example.org/team⟧ or write.',
      finding:
        'The ")" behind the address is missing, so this is shown as it is written. Write it there.',
      right: 'Ask [us](https://example.org/team) or write.',
    },
    {
      within: 'text',
      wrong: 'Ask ⟦[the team] (https://example.org/)⟧.',
      finding: 'This is no link, because a space stands between "]" and "(". Delete it.',
      right: 'Ask [the team](https://example.org/).',
      isFixed: true,
    },
    {
      within: 'text',
      wrong: 'Ask ⟦(the team)[https://example.org/]⟧.',
      finding:
        'This is no link: the words stand in square brackets, the address in round ones. Write [words](address).',
      right: 'Ask [the team](https://example.org/).',
    },
    {
      within: 'text',
      wrong: 'We are a ⟦**⟧non-profit.',
      finding:
        'These stars are shown as they are. For bold, write **words**: two stars before and behind, and no space inside. To show stars, write \\*\\*.',
      right: 'We are a **non-profit**.',
    },
    {
      within: 'text',
      wrong: '⟦##⟧How we work',
      finding: 'This is no heading, because a space is missing behind "##".',
      right: '## How we work',
      isFixed: true,
    },
    {
      within: 'text',
      wrong: '* Ready to use\n⟦*⟧Open source',
      finding:
        'This line belongs to the entry above it, because a space is missing behind "*". If it is an entry of its own, write the space.',
      right: '* Ready to use\n* Open source',
    },
    {
      within: 'text',
      wrong: '⟦{< cta cta_text="Join us" cta_link="https://example.org/" >}⟧',
      finding:
        'This looks like a shortcode, and is shown as text. A shortcode begins with {{< and ends with >}}. If it is meant as text, put it between backticks (`).',
      right: '{{< cta cta_text="Join us" cta_link="https://example.org/" >}}',
    },
    {
      within: 'text',
      wrong: 'Hello.\n\n⟦<!--⟧ Ask Ana about the rest.\n\nThe rest.',
      finding: 'This comment has no end, and takes what follows with it. Write --> where it ends.',
      right: 'Hello.\n\n<!-- Ask Ana about the rest. -->\n\nThe rest.',
    },
  ],
  *document({ texts, text: file }) {
    for (const text of texts) {
      for (const unread of text.compiled.unread) yield reportOf(text, unread, file)
    }
  },
}

function reportOf({ toFile }: PageText, { kind, span }: UnreadMarkup, file: string): Report {
  const place = toFile(span)
  const written = file.slice(place.start, place.end)
  return { reason: REASONS[kind](written), span: place, ...edited(kind, place, written) }
}

const REASONS: Record<UnreadMarkup['kind'], (written: string) => string> = {
  spaces: (written) =>
    `This is shown as it is written, because the address has a space. Put < and > around the address: (<${addressIn(written)}>).`,
  unclosed: () =>
    'The ")" behind the address is missing, so this is shown as it is written. Write it there.',
  apart: () => 'This is no link, because a space stands between "]" and "(". Delete it.',
  reversed: () =>
    'This is no link: the words stand in square brackets, the address in round ones. Write [words](address).',
  bold: () =>
    'These stars are shown as they are. For bold, write **words**: two stars before and behind, and no space inside. To show stars, write \\*\\*.',
  heading: (written) => `This is no heading, because a space is missing behind "${written}".`,
  item: (written) =>
    `This line belongs to the entry above it, because a space is missing behind "${written}". If it is an entry of its own, write the space.`,
  shortcode: () =>
    'This looks like a shortcode, and is shown as text. A shortcode begins with {{< and ends with >}}. If it is meant as text, put it between backticks (`).',
  comment: () =>
    'This comment has no end, and takes what follows with it. Write --> where it ends.',
}

function addressIn(written: string): string {
  return written.slice(written.indexOf('](') + 2, -1)
}

/** Spaces alone: whatever else is missing, its author knows where it belongs. */
function edited(
  kind: UnreadMarkup['kind'],
  span: Report['span'],
  written: string,
): Pick<Report, 'edits'> {
  if (!span) return {}
  if (kind === 'heading' && /^#+$/.test(written)) {
    return { edits: [{ ...span, text: `${written} ` }] }
  }
  if (kind === 'apart' && /^[^\n]*\] +\(/.test(written)) {
    return { edits: [{ ...span, text: written.replace(/\] +\(/, '](') }] }
  }
  return {}
}
