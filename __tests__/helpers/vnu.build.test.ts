import { tmpdir } from 'node:os'
import { cssFindings } from './css-grammar'
import { htmlFindings } from './html-validate'
import { pagesOf } from './sites'
import { smallSite, wholePage } from './small-site'
import { findJava, vnuFindings } from './vnu'

const pages = pagesOf(
  smallSite({
    'index.html': wholePage('<p>Well</p>'),
    'a/index.html': wholePage(
      '<p id="x">1</p>\n<p id="x">2</p>\n<ul><p>3</p></ul><img src="/x.png">',
    ),
  }),
)

test('the Nu Html Checker tells page, place and what is wrong', async () => {
  const findings = await vnuFindings(pages)
  expect(findings).toHaveLength(4)
  expect(findings).toContainEqual(
    expect.stringMatching(/^\/a\/:5:10: Duplicate ID “x”\. At .*<p id="x">.* \(vnu error\)$/),
  )
  expect(findings.join('\n')).toMatch(/Element “p” not allowed as child of element “ul”/)
  expect(findings.join('\n')).toMatch(/An “img” element must have an “alt” attribute/)
})

test('the Nu Html Checker has a say in selectors, and in pictures of others', async () => {
  const policy = `<meta http-equiv="content-security-policy" content="img-src 'self'">`
  const style = '<style>p:nonsense,q::nonsense{container-type:size}</style>'
  const findings = await vnuFindings(
    pagesOf(
      smallSite({
        'index.html': wholePage(
          '<img src="/a.png" alt="A"><img src="https://b.example/b.png" alt="B">',
          policy + style,
        ),
      }),
    ),
  )
  expect(findings.join('\n')).toMatch(/CSS: .*nonsense/)
  expect(findings.join('\n')).toMatch(/image “https:\/\/b\.example\/b\.png” blocked/)
  expect(findings.join('\n')).not.toMatch(/container-type”|“\/a\.png”/)
})

test('the grammars of CSS tell page and what is wrong, in sheets and in attributes', () => {
  const css = [
    '@view-transition{navigation:auto}',
    '@view-transition{navigation:fade}',
    '@contaner{p{top:0}}',
    '@media (width>1px){p{colour:red}}',
    'p{margin:1foo;padding:var(--x) 1px;container-type:inline-size}',
    'q{top:0;}}',
  ]
  const [page] = pagesOf(
    smallSite({
      'a/index.html': wholePage(
        '<p style="top:red;left:0">1</p>',
        `<style>${css.join('')}</style>`,
      ),
    }),
  )
  expect(page && cssFindings([page])).toEqual(
    [
      'Selector is expected, at 1px;container-type:inline-size}q{top:0;}}',
      '"{" is expected, at px;container-type:inline-size}q{top:0;}}',
      'Mismatch, at navigation:fade',
      'Unknown at-rule `@contaner`, at @contaner',
      'Unknown property `colour`, at colour:red',
      'Mismatch, at margin:1foo',
      'Mismatch, at top:red',
    ].map((what) => `/a/: ${what} (CSS)`),
  )
})

test('html-validate tells page, place and rule', async () => {
  expect(await htmlFindings(pages)).toEqual([
    '/a/:5:8: Duplicate ID "x", at html > body > main > p:nth-child(3) (no-dup-id)',
    '/a/:6:6: <p> element is not permitted as content under <ul>, at html > body > main > ul > p (element-permitted-content)',
    '/a/:6:19: <img> is missing required "alt" attribute, at html > body > main > img (wcag/h37)',
  ])
})

test('a sentence says what to install where there is no Java', () => {
  expect(() => findJava({ PATH: tmpdir() })).toThrow(
    new Error(
      'The Nu Html Checker needs Java, and none was found. On Debian and Ubuntu: sudo apt-get install default-jre-headless. ' +
        'Elsewhere install Java 17 or later, and put its folder on PATH or set JAVA_HOME.',
    ),
  )
  expect(() => findJava({ PATH: process.env.PATH, JAVA_HOME: '/no/such' })).toThrow(
    'JAVA_HOME is /no/such, and no Java is there.',
  )
})
