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

/** What the Nu Html Checker (vnu) says that is no finding, by how its line begins and goes on; each has its reason. */
export const vnuIsWrong: readonly { says: RegExp; reason: string }[] = [
  {
    says: /: CSS: (?:Unrecognized at-rule|“[\w-]+”: )/,
    reason:
      'It knows neither containers nor anchors, nor variables in a shorthand. `cssFindings` looks at all at-rules and declarations, by the grammars of today; what vnu says of selectors counts.',
  },
  {
    says: /: Inline script violates Content Security Policy .*<script type="application\/ld\+json">/,
    reason:
      'This is data, not script: no policy is asked about it (HTML, "prepare the script element").',
  },
  {
    says: /: Resource violates Content Security Policy \(meta tag\): image “\.?\/.*“img-src”/,
    reason:
      "It reads the page from a file, where nothing is of the policy's 'self'. On the site, the policy is asked in Chromium (`policy.browser.test.ts`, `report.browser.test.ts`).",
  },
]
