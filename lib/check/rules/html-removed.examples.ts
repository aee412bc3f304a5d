import { type Example, ONE_PIXEL } from '@/lib/check/example'

/** What is left out of texts, kind by kind. */
export const examples: readonly Example[] = [
  {
    within: 'text',
    wrong: 'Hello.\n\n⟦<script>⟧alert(1)</script>',
    finding:
      '<script> is left out of the page. It could run code, and a text runs none. Delete it.',
    right: 'Hello.',
  },
  {
    within: 'text',
    wrong: '⟦<style>⟧p { color: red }</style>\n\nHello.',
    finding:
      '<style> is left out of the page. It would change the whole page. Write "css_style" below the "design" of this section.',
    right: '<p style="color: red">Hello.</p>',
  },
  {
    within: 'text',
    wrong: 'Your mail: ⟦<input>⟧',
    finding:
      '<input> is left out of the page. Nothing here would receive what visitors write. Link to a page with a form.',
    right: '[Write to us](https://example.org/form)',
  },
  {
    within: 'text',
    wrong: '⟦<iframe src="https://example.org/talk">⟧</iframe>',
    finding:
      '<iframe> is left out of the page. It loads files while the page is read. Link to what it shows.',
    right: '[Watch our talk](https://example.org/talk)',
  },
  {
    within: 'text',
    wrong: 'Up: ⟦<svg viewBox="0 0 1 1">⟧<path d="M0 0h1"/></svg>',
    finding:
      '<svg> is left out of the page. A text has no drawings. Save it as a file beside the page, and show that as a picture.',
    right: 'Up: ↑',
  },
  {
    within: 'text',
    wrong: '⟦<nav>⟧[Home](/page/)</nav>',
    finding:
      '<nav> is left out of the page. It belongs to the frame of the page, and the site draws that. Delete its tags.',
    right: '[Home](/page/)',
  },
  {
    within: 'text',
    wrong: 'It is ⟦<font color="red">⟧red</font>.',
    finding:
      '<font> is left out of the page. It is no part of HTML any more. Use Markdown, or "style" on a <span>.',
    right: 'It is <span style="color: red">red</span>.',
  },
  {
    within: 'text',
    wrong: '<div>⟦<li>⟧One</li></div>',
    finding: '<li> is left out of the page. It stands outside of <ol> or <ul>. Write it inside.',
    right: '<ul><li>One</li></ul>',
  },
  {
    within: 'text',
    wrong: 'Write ⟦<name>⟧ there.',
    finding:
      '<name> is left out of the page. HTML has no such element, or none for texts. To show it as text, write "&lt;name>".',
    right: 'Write &lt;name> there.',
  },
  {
    within: 'section',
    wrong: '- content:\n    title: One ⟦<div>⟧two</div>',
    finding:
      '<div> is left out of the page. It makes a block, and a title is one line. Delete its tags.',
    right: '- content:\n    title: One two',
  },
  {
    within: 'text',
    wrong: '<b ⟦onclick="a()"⟧>Hello.</b>',
    finding:
      'The attribute "onclick" of <b> is left out of the page. It could run code, and a text runs none. Delete it.',
    right: '<b>Hello.</b>',
  },
  {
    within: 'text',
    wrong: '<img ⟦src="data:image/gif;base64,AAAA"⟧ alt="A dot">',
    finding:
      'The attribute "src" of <img> is left out of the page. It is no address of a file. Save the picture as a file beside the page, and write its name.',
    right: '<img src="a.gif" alt="A dot">',
    beside: { 'a.gif': ONE_PIXEL },
  },
  {
    within: 'text',
    wrong: '<img src="a.gif" ⟦srcset="b.gif 2x"⟧ alt="A dot">',
    finding:
      'The attribute "srcset" of <img> is left out of the page. The build makes pictures of all sizes by itself. Delete it.',
    right: '<img src="a.gif" alt="A dot">',
    beside: { 'a.gif': ONE_PIXEL },
  },
  {
    within: 'text',
    wrong: '<a ⟦name="prices"⟧></a>Hello.',
    finding:
      'The attribute "name" of <a> is left out of the page. An anchor is an "id" today. Write that in its place.',
    right: '<a id="prices"></a>Hello.',
  },
  {
    within: 'text',
    wrong: '<a href="/page/" ⟦target="_top"⟧>This page</a>',
    finding:
      'The attribute "target" of <a> is left out of the page. The only target is "_blank", which opens a new tab. Write that, or delete it.',
    right: '<a href="/page/">This page</a>',
  },
  {
    within: 'text',
    wrong: '<p ⟦role="alert"⟧>Hello.</p>',
    finding:
      'The attribute "role" of <p> is left out of the page. It would promise what the element does not do. Delete it.',
    right: '<p>Hello.</p>',
  },
  {
    within: 'text',
    wrong: '<p ⟦data-toggle="x"⟧>Hello.</p>',
    finding:
      'The attribute "data-toggle" of <p> is left out of the page. Nothing on the page reads it. Delete it.',
    right: '<p>Hello.</p>',
  },
  {
    within: 'text',
    wrong: '<p ⟦bgcolor="red"⟧>Hello.</p>',
    finding:
      'The attribute "bgcolor" of <p> is left out of the page. It is no part of HTML any more. Use "style".',
    right: '<p style="background: red">Hello.</p>',
  },
  {
    within: 'text',
    wrong: '<p ⟦red⟧>Hello.</p>',
    finding:
      'The attribute "red" of <p> is left out of the page. It means nothing here. Delete it.',
    right: '<p>Hello.</p>',
  },
  {
    within: 'section',
    wrong: '- content:\n    title: <b ⟦id="one"⟧>One</b>',
    finding:
      'The attribute "id" of <b> is left out of the page. An anchor stands in a text or on a section, and not in a title. Give the section an id.',
    right: '- id: one\n  content:\n    title: <b>One</b>',
  },
  {
    within: 'text',
    wrong: '<p style="⟦position⟧: fixed; color: red">Hello.</p>',
    finding:
      'The style "position" is left out of the page. It is not among those for colours, sizes, borders and text, or its value could load a file. Delete it.',
    right: '<p style="color: red">Hello.</p>',
  },
  {
    within: 'text',
    wrong: '⟦[{{< figure src="a.gif" alt="A dot" >}}](/page/)⟧',
    finding:
      'This link is left out of the page: nothing but a shortcode stands in it, and that is no word. Write the address into the shortcode, if it has a parameter for it.',
    right: '{{< figure src="a.gif" alt="A dot" link="/page/" >}}',
    beside: { 'a.gif': ONE_PIXEL },
  },
]
