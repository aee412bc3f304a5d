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
