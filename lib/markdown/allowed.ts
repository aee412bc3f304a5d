import type { Options as Schema } from 'rehype-sanitize'

/** What stands inside a line. */
const PHRASING = [
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'br', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'i'],
  ...['ins', 'kbd', 'mark', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strong'],
  ...['sub', 'sup', 'time', 'u', 'var', 'wbr'],
]

/** What makes a block. `main` and `nav` are not among them: they are the frame's. */
const FLOW = [
  ...['address', 'article', 'aside', 'blockquote', 'dd', 'details', 'div', 'dl', 'dt'],
  ...['figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr'],
  ...['img', 'li', 'ol', 'p', 'pre', 'section', 'summary', 'ul'],
  ...['caption', 'col', 'colgroup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
]

/** Roles that cannot promise what the element does not do. */
const ROLES = ['img', 'group', 'list', 'listitem', 'none', 'note', 'presentation']

const EVERYWHERE = [
  ...['className', 'style', 'dir', 'hidden', 'lang', 'title'],
  ...['ariaDescribedBy', 'ariaHidden', 'ariaLabel', 'ariaLabelledBy'],
  // Elements carry it while they are sanitised (`sanitise`).
  'dataMark',
]

/**
 * The allow-list for text, after GitHub's (hast-util-sanitize's own). More than there: classes, ids without prefix (they are
 * anchors, and made unique), styles (looked through on their own), figures, sections. Less: no `name`, no form controls,
 * nothing obsolete, nothing that loads from elsewhere. `src` may lead elsewhere: pictures are only ever drawn from the
 * files of the page, and the checker has to see what an author wrote.
 */
export const inText: Schema = {
  tagNames: [...PHRASING, ...FLOW],
  attributes: {
    '*': [...EVERYWHERE, 'id', ['role', ...ROLES]],
    a: ['href', 'hrefLang', 'rel', ['target', '_blank'], 'dataFootnoteRef', 'dataFootnoteBackref'],
    blockquote: ['cite'],
    col: ['span'],
    colgroup: ['span'],
    data: ['value'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    img: ['alt', 'decoding', 'height', 'loading', 'src', 'width'],
    ins: ['cite', 'dateTime'],
    li: ['value'],
    ol: ['reversed', 'start', 'type'],
    q: ['cite'],
    section: ['dataFootnotes'],
    td: ['align', 'colSpan', 'headers', 'rowSpan'],
    th: ['abbr', 'align', 'colSpan', 'headers', 'rowSpan', 'scope'],
    time: ['dateTime'],
  },
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
  },
  // Outside of these they are invalid, and some break out of what is around them.
  ancestors: {
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
    dd: ['dl'],
    dt: ['dl'],
    figcaption: ['figure'],
    li: ['ol', 'ul'],
    rp: ['ruby'],
    rt: ['ruby'],
    summary: ['details'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  // What is in these is no text for readers; other elements that are not allowed leave their text behind.
  strip: ['iframe', 'math', 'noembed', 'noframes', 'script', 'select', 'style', 'svg', 'template'],
  clobber: [],
  required: {},
}

/** The allow-list for titles, names and labels: what stands inside a line, and no anchors. */
export const inLine: Schema = {
  ...inText,
  tagNames: PHRASING,
  attributes: { ...inText.attributes, '*': [...EVERYWHERE, ['role', 'img']] },
}
