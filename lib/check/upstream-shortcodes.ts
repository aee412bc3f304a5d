/** What to write for shortcodes of Hugo Blox and of Hugo that are not drawn here. */
const INSTEAD: readonly [names: readonly string[], advice: string][] = [
  [['button'], 'Write a "cta".'],
  [['callout', 'alert', 'pull-quote'], 'Write a quotation: put "> " before each line of it.'],
  [['card', 'cards'], 'Write a section with the block "features".'],
  [['gallery'], 'Write a "figure" for each picture.'],
  [['audio', 'video'], 'Link to the recording.'],
  [['youtube', 'vimeo', 'bilibili', 'gdocs', 'embed', 'notebook'], 'Link to its own page.'],
  [['gist', 'tweet', 'x', 'instagram'], 'Link to its own page.'],
  [['chart', 'math', 'mermaid'], 'Save it as a picture, and show that with "figure".'],
  [['cite'], 'Write the reference as text, with a link.'],
  [['mention'], 'Link to the page of the person.'],
  [['ref', 'relref', 'staticref'], 'Write a link: [words](/address/).'],
  [['list_children', 'list_categories', 'list_tags', 'toc'], 'Write a list of links.'],
  [['icon', 'emoji_list'], 'Write an emoji code, such as :rocket:.'],
  [['hl'], 'Write <mark>words</mark>.'],
  [['highlight'], 'Write a block of code, between lines of ```.'],
  [['spoiler', 'details'], 'Write <details><summary>Title</summary>Text</details>.'],
  [['steps'], 'Write a numbered list.'],
  [['table'], 'Write the table in Markdown.'],
  [['include', 'param'], 'Write its text here.'],
]

/** What to write for a shortcode that is known upstream and not drawn here; undefined for other names. */
export function insteadOf(name: string): string | undefined {
  return INSTEAD.find(([names]) => names.includes(name))?.[1]
}
