import type { Rule } from '@/lib/check/rule'
import { quoted } from '@/lib/check/syntax/stumble'

export const yamlTag: Rule = {
  id: 'yaml/tag',
  severity: 'error',
  summary: 'No value has a tag (a word that starts with "!") but those of YAML itself.',
  why: 'A tag asks the program that reads the file for more than data: to load a file, or to run a function. Here it is nearly always text that happens to start with `!`, and that text would be lost.',
  examples: [
    {
      within: 'front matter',
      wrong: 'description: ⟦!Kung⟧ languages',
      finding:
        '"!Kung" is read as a tag, which asks for more than text. If it is text, put it in quotes: "!Kung languages"',
      right: 'description: "!Kung languages"',
    },
    {
      within: 'front matter',
      wrong: 'description: ⟦!!js/function⟧ "function () {}"',
      finding: '"!!js/function" is a tag, which asks for more than data. Delete it.',
      right: 'description: Who we are',
    },
  ],
  *yaml({ document, text, base }) {
    for (const { code, pos } of [...document.warnings, ...document.errors]) {
      if (code !== 'TAG_RESOLVE_FAILED') continue
      const [start] = pos
      const [tag = '', rest = ''] =
        /^!\S*(?: [^"'[{|>\r\n].*)?/.exec(text.slice(start, start + 200)) ?? []
      const word = /^\S*/.exec(tag)?.[0] ?? rest
      const isText = !word.startsWith('!!')
      yield {
        reason: isText
          ? `"${word}" is read as a tag, which asks for more than text. If it is text, put it in quotes: ${quoted(tag.trimEnd())}`
          : `"${word}" is a tag, which asks for more than data. Delete it.`,
        span: { start: base + start, end: base + pos[1] },
      }
    }
  },
}
