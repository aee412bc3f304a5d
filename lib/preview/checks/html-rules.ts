import type { ConfigData } from 'html-validate'

/** What html-validate is asked: all it recommends, for whole documents, but for what has its reason here. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Attributes without a value are written as `=""`, which all parsers read alike.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Generated ids begin with an underscore, authors' may begin with a digit: HTML allows both.
    'valid-id': ['error', { relaxed: true }],
    // Styles and scripts come from this site itself: whoever can change them can change the page. Others' need it.
    'require-sri': ['error', { target: 'crossorigin' }],
    // The words are the author's: how long a title is, where a telephone number breaks.
    'long-title': 'off',
    'tel-non-breaking': 'off',
  },
}
