/** @jest-environment node */
import { parseDocument } from '@/lib/finish/dom'
import { forbiddenIn } from '@/lib/finish/policy/forbidden'
import { everyElementOf } from '@/lib/finish/walk'

test.each([
  ['<p style="color: red">', 'a style attribute on a <p> ("color: red")'],
  ['<svg onload="x()">', 'a handler on a <svg> ("onload")'],
  ['<script src="data:,x()"></script>', 'a script in the address of a <script>'],
  ['<a href=" java\nscript:x()">', 'a script in the address of a <a>'],
])('%s is what no policy of hashes can allow', (html, what) => {
  expect(forbiddenIn([...everyElementOf(parseDocument(html))])).toBe(what)
})

test('a page without styles in attributes and without handlers can have a policy', () => {
  const html = '<p title="style" data-on="x" href="#javascript:"><img src="data:image/gif,x">'
  expect(forbiddenIn([...everyElementOf(parseDocument(html))])).toBeUndefined()
})
