import { splitFrontMatter } from '@/lib/check/front-matter'
import type { Rule } from '@/lib/check/rule'
import { decodeUtf8 } from '@/lib/check/text'

/** The raw file is looked at before any parser: some of them run `---js` front matter as a program. */
export const fileFrontMatter: Rule = {
  id: 'file/front-matter',
  severity: 'error',
  summary: 'A page starts with front matter between two lines of "---".',
  *file({ path, bytes }) {
    const text = bytes && decodeUtf8(bytes)
    if (text === undefined || path.endsWith('.yaml')) return
    if (text.trim() === '') {
      yield {
        reason:
          'This file is empty. A page starts with "---", its settings in YAML, and "---" again.',
      }
    } else if (!splitFrontMatter(text)) {
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
