import type { ConfigData } from 'html-validate'

/** What html-validate is asked: all it recommends, for whole documents, but for what has its reason here. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // React writes attributes and void elements as it does; all parsers read them alike.
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    // React's generated ids begin with an underscore, which HTML allows.
    'valid-id': ['error', { relaxed: true }],
    // Styles and scripts come from this site itself: whoever can change them can change the page. Others' need it.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Editors choose colours and spacing in the front matter (`design`), which become a `style` of that section.
    'no-inline-style': 'off',
    // The words are the author's: how long a title is, where a telephone number breaks.
    'long-title': 'off',
    'tel-non-breaking': 'off',
  },
}
