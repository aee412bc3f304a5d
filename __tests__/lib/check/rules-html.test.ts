/** @jest-environment node */
import { findingsOf, withText } from './content'

test('an element whose name means something to JavaScript is one that there is not', () => {
  expect(findingsOf({ 'a.md': withText('Hello <constructor>') })).toEqual([
    'a.md:8:15 warning <constructor> is left out of the page. HTML has no such element, or none for texts. To show it as text, write "&lt;constructor>". html/removed',
  ])
})

test('attributes for scripts, of which there are always several, are one finding', () => {
  const button = '<a href="/a/" data-icon="star" data-size="large">Our stars</a>'
  expect(findingsOf({ 'a.md': withText(button) })).toEqual([
    'a.md:8:23 warning The attribute "data-icon" of <a> is left out of the page. Nothing on the page reads it. Delete it. html/removed',
  ])
})

test('an attribute is found at its own name, also where another one quotes it', () => {
  const bold = '<b title="onclick=1" class=x ONCLICK = "a()">Hello</b>'
  expect(findingsOf({ 'a.md': withText(bold) })).toEqual([
    'a.md:8:38 warning The attribute "onclick" of <b> is left out of the page. It could run code, and a text runs none. Delete it. html/removed',
  ])
})
