import { splitFrontMatter } from '@/lib/check/front-matter'
import type { Rule } from '@/lib/check/rule'
import { decodeUtf8 } from '@/lib/check/text'

/** The raw file is looked at before any parser: some of them run `---js` front matter as a program. */
export const fileFrontMatter: Rule = {
  id: 'file/front-matter',
  severity: 'error',
  summary: 'A page starts with front matter between two lines of "---".',
  why: 'The settings of a page, and its sections, stand between two lines of three hyphens: the front matter. It is how programs know where they begin and end. Other kinds of front matter are not read; one of them is run as a program by some tools.',
  examples: [
    {
      wrong: '⟦---⟧\ntitle: A page\ntype: landing\n',
      finding: 'The front matter that starts here never ends. Put a line with only "---" after it.',
      right:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
    },
    {
      wrong: '⟦# A page⟧\n\nHello.\n',
      finding:
        'The first line must be "---", and this one is "# A page". A page starts with its settings, between two lines of "---".',
      right:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
    },
    {
      wrong:
        '\n---\ntitle: A page\ntype: landing\nsections:\n  - content:\n      title: Hello\n---\n',
      finding:
        'The first line must be "---", and this one is empty. A page starts with its settings, between two lines of "---".',
      right:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
    },
    {
      wrong: '⟦+++⟧\ntitle = "A page"\n+++\n',
      finding: 'This front matter is TOML. Write it in YAML, between two lines of "---".',
      right:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
    },
    {
      wrong: '⟦{ "title": "A page" }⟧\n',
      finding: 'This front matter is JSON. Write it in YAML, between two lines of "---".',
      right:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
    },
    {
      wrong: '⟦---js⟧\n{ title: "A page" }\n---\n',
      finding:
        'The first line is "---js". It must be "---" and nothing else: front matter is read as YAML, never run as code.',
      right:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
    },
    {
      wrong: '---\rtitle: A page\rtype: landing\r---\r',
      finding:
        'The lines of this file end as on a Mac before 2001, so it is all one line. Save it with line ends "LF" (Unix).',
      right:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
    },
    {
      wrong: 'A file with nothing in it.',
      finding:
        'This file is empty. A page starts with "---", its settings in YAML, and "---" again.',
      right:
        '---\ntitle: A page\ntype: landing\nsummary: A page.\nsections:\n  - content:\n      title: Hello\n---\n',
      onDisk: new Uint8Array(),
    },
  ],
  *file({ path, bytes }) {
    const text = bytes && decodeUtf8(bytes)
    if (text === undefined || path.endsWith('.yaml')) return
    if (text.trim() === '') {
      yield {
        reason:
          'This file is empty. A page starts with "---", its settings in YAML, and "---" again.',
      }
    } else if (!splitFrontMatter(text)) {
      if (!text.includes('\n') && text.includes('\r')) {
        yield {
          reason:
            'The lines of this file end as on a Mac before 2001, so it is all one line. Save it with line ends "LF" (Unix).',
        }
        return
      }
      const first = firstLine(text)
      yield { reason: reasonFor(first), span: { start: 0, end: first.length } }
    }
  },
}

function reasonFor(first: string): string {
  const line = first.trim()
  if (line === '---') {
    return 'The front matter that starts here never ends. Put a line with only "---" after it.'
  }
  if (line === '+++')
    return 'This front matter is TOML. Write it in YAML, between two lines of "---".'
  if (line.startsWith('{'))
    return 'This front matter is JSON. Write it in YAML, between two lines of "---".'
  if (line.startsWith('---')) {
    return `The first line is "${line}". It must be "---" and nothing else: front matter is read as YAML, never run as code.`
  }
  return `The first line must be "---", and this one is ${line === '' ? 'empty' : `"${cut(line)}"`}. A page starts with its settings, between two lines of "---".`
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? ''
}

function cut(line: string): string {
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}
