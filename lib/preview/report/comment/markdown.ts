import { shown } from '@/lib/preview/report/shown'

/** What a person reads of a text in a comment. */
const MOST = 300

/**
 * What GitHub makes nothing of, wherever it stands between two blanks: letters and digits, and whole numbers. All beyond ASCII means nothing to it. What
 * is not known to be harmless is not among it, such as a dot within a word, which could be a host.
 */
const HARMLESS =
  /^(?:[A-Za-z\u0080-\u{10ffff}]+(?:['-][A-Za-z\u0080-\u{10ffff}]+)*|[A-Za-z\d\u0080-\u{10ffff}]+|\d{1,3}(?:,\d{3})*)?$/u
/** Punctuation that means nothing to Markdown before and behind a word. */
const AROUND = /^(["'(]*)(.*?)(["')]*[.,;:!?]?["')]*)$/u
/** GitHub makes links of what may be the hash of a commit. */
const HASH = /[0-9a-f]{7}/i

/**
 * Text that somebody else wrote, as Markdown of GitHub that shows it and does nothing else: no markup, link, picture, mention or
 * reference. GitHub looks for mentions and references in what Markdown has made, so that no escape helps, but leaves
 * code alone (github/cmark-gfm#181, #389): words that it could make anything of stand as code, all others as they are.
 *
 * @returns at least one character, and no line break
 */
export function text(written: string): string {
  const line = shown(written, MOST)
  return line === '' ? code('') : runsOf(line).map(markdownOf).join('')
}

interface Run {
  isCode: boolean
  text: string
}

/** A line as runs that stand as they are, and runs that must be code. Words that must be code are one run. */
function runsOf(line: string): Run[] {
  const runs: Run[] = []
  const add = (isCode: boolean, more: string) => {
    const run = runs.at(-1)
    if (run?.isCode === isCode) run.text += more
    else if (more !== '') runs.push({ isCode, text: more })
  }
  for (const [index, word] of line.split(' ').entries()) {
    const [, before = '', core = '', behind = ''] = AROUND.exec(word) ?? []
    // A number at the start of a line could begin a list.
    const isPlain = HARMLESS.test(core) && !HASH.test(core) && (index > 0 || !/^\d+$/.test(core))
    const isNext = !isPlain && before === '' && runs.at(-1)?.isCode
    if (index > 0) add(Boolean(isNext), ' ')
    add(false, before)
    add(!isPlain, core)
    add(false, behind)
  }
  return runs
}

function markdownOf({ isCode, text: run }: Run): string {
  return isCode ? code(run) : run
}

/** Text that somebody else wrote, as code. */
export function code(written: string): string {
  const content = asCode(shown(written, MOST)) || '–'
  const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = /^`|`$/.test(content) ? ' ' : ''
  return fence + space + content + space + fence
}

/** Lines that somebody else wrote, as a block of code. */
export function codeBlock(lines: string): string {
  const content = asCode(lines)
  const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${content}\n${fence}`
}

/**
 * A link, or only its text where there is no address.
 *
 * @param label as Markdown, without links of its own
 */
export function link(label: string, address: string | undefined): string {
  return address === undefined ? label : `[${label}](${address})`
}

/** Who answers by e-mail quotes the comment as plain text, in which a name would be a mention again (dependabot-core#3157). */
function asCode(written: string): string {
  return written.replace(/@(?=[\w-])/g, '@\u200b')
}
