import fc from 'fast-check'

/** Pieces that mean something to Markdown, to HTML, or to both in different ways. */
const PIECES = [
  ...['\n', '\n\n', '\r\n', ' ', '    ', '\t', '\\', 'a', 'text ', 'ä', '😀', '\ud83d', '\0'],
  ...['\u00a0', '# ', '## ', '### ', '#### ', '\n---\n', '\n===\n', '> ', '- ', '1. ', '- [x] '],
  ...['* * *', '*', '**', '_', '~~', '`', '```\n', '[', ']', '(', ')', '![', '](x)'],
  ...['](x.png "t")', '[a]: b', '[^1]', '[^1]: ', '| a | b |\n| - | - |\n', '|', ':rocket:'],
  ...['https://example.org', 'a@b.org', '&amp;', '&#xe800;', '&lt', ' {#id .class}', '<!--'],
  ...['-->', '<![CDATA[', '<?', '<!x', '<', '>', '<div>', '</div>', '<p>', '</p>', '<b>', '</b>'],
  ...['<a href="/x">', '</a>', '<span id="a b">', '<h2 id="x">', '</h2>', '<ul>', '<li>'],
  ...['<table>', '<tr>', '<td>', '</table>', '<caption>', '<pre>', '<figure>'],
  ...['<img src="a.png">', '</figure>', '<details>', '<summary>', '</summary>', '<br>', '<hr>'],
  ...['<script>', '</script>', '<style>', '<svg>', '<math>', '<mi>', '<template>', '<select>'],
  ...['<option>', '<textarea>', '<title>', '<plaintext>', '<iframe>', '<object>', '<form>'],
  ...['<input>', '<button>'],
  ...['<x-y onclick=a style="color:red;position:fixed;background:url(x)" name=b class=c>'],
  ...['<noscript>', '<nav>', '<main>', '<a onclick=a href=x>', '<a href="javascript:a">'],
  ...['<body onload=a>', '<html>', '<frameset>', '<center>', '<p align=right>'],
  ...['{{< cta cta_text="a" cta_link="b" >}}', '{{< figure src="a.png" caption="c" >}}'],
  ...['{{< cta\n>}}', '{{</* cta */>}}', '{{% cta %}}', '{{< unknown >}}', '{{<', '>}}', '"'],
  ...["'", '='],
]

/** Any text, with a strong leaning towards Markdown, HTML and shortcodes in each other. */
export const markdownish = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''))
