/** @jest-environment node */
import { finished, nextPage, reactFunctions, unchanged } from './next'

const FUNCTIONS = reactFunctions()

const clock = '<script>requestAnimationFrame(function(){$RT=performance.now()});</script>'
const place = (id: string, fallback: string) =>
  `<!--$?--><template id="B:${id}"></template>${fallback}<!--/$-->`
const content = (id: string, html: string) => `<div hidden id="S:${id}">${html}</div>`
const move = (id: string, functions = '') => `<script>${functions}$RC("B:${id}","S:${id}")</script>`

/** What stands in the body of a page after the finish. */
function bodyOf(body: string): string {
  const { html, keeps } = finished(nextPage({ body }))
  expect(keeps).toBeUndefined()
  return html.slice(html.indexOf('<body>') + 6, html.indexOf('</body>'))
}

describe('what React would move into its place', () => {
  test('stands there, without its fallback and without scripts', () => {
    const body = `<main>${place('0', '<p>Wait</p>')}<p>End</p></main>${clock}${content('0', '<p>One</p>two')}${move('0', FUNCTIONS)}`
    expect(bodyOf(body)).toBe('<main><p>One</p>two<p>End</p></main>')
  })

  test('stands there when it holds a boundary itself, whichever is moved first', () => {
    const outer = `${place('0', 'Wait')}${content('0', `<p>Outer</p>${place('1', 'Wait more')}`)}`
    const inner = content('1', '<p>Inner</p>')
    expect(bodyOf(`${outer}${inner}${move('0', FUNCTIONS)}${move('1')}`)).toBe(
      '<p>Outer</p><p>Inner</p>',
    )
    expect(bodyOf(`${outer}${inner}${move('1', FUNCTIONS)}${move('0')}`)).toBe(
      '<p>Outer</p><p>Inner</p>',
    )
  })

  test('goes away with the fallback that it belongs to', () => {
    const fallback = `<p>Wait</p>${place('1', 'Wait for that')}`
    const body = `${place('0', fallback)}${content('0', 'Done')}${move('0', FUNCTIONS)}${content('1', 'Late')}${move('1')}`
    expect(bodyOf(body)).toBe('Done')
  })

  test('is the first element of its name, as for scripts', () => {
    const other = '<p id="S:0">Mine</p>'
    const body = `${place('0', 'Wait')}${content('0', 'New')}${other}${move('0', FUNCTIONS)}`
    expect(bodyOf(body)).toBe(`New${other}`)
  })

  test('finds the end of its boundary behind others that are done', () => {
    const body = `${place('0', '<!--$-->Done<!--/$--><!--&-->Shown<!--/&-->')}Behind${content('0', 'New')}${move('0', FUNCTIONS)}`
    expect(bodyOf(body)).toBe('NewBehind')
  })

  test('stands in its table', () => {
    const row = '<tr><td>A row</td></tr>'
    const body = `<table>${place('0', '<tbody><tr><td>Wait</td></tr></tbody>')}</table><table hidden id="S:0"><tbody>${row}</tbody></table>${move('0', FUNCTIONS)}`
    expect(bodyOf(body)).toBe(`<table><tbody>${row}</tbody></table>`)
  })
})

describe('a page keeps its runtime', () => {
  test.each([
    [
      'when other functions move it',
      `${place('0', 'Wait')}${content('0', 'New')}${move('0', 'x();')}`,
    ],
    ['when it failed on the server', '<!--$!--><template></template>Wait<!--/$-->'],
    [
      'when it never came',
      `${place('0', 'Wait')}${place('1', 'Wait')}${content('1', 'New')}${move('1', FUNCTIONS)}`,
    ],
  ])('%s', (_name, body) => {
    const html = nextPage({ body })
    expect(finished(html)).toEqual({
      html: unchanged(html),
      keeps: 'It has a Suspense boundary that React did not finish on the server.',
    })
  })

  test.each([
    ['does more than that', '$RC("B:0","S:0");x()'],
    ['fills a part of what it moves', '$RS=function(a,b){};$RS("S:1","P:1")'],
    ['moves it with its style sheets', '$RR("B:0","S:0",[["/a.css","next"]])'],
  ])('when a script of React %s', (_name, script) => {
    const html = nextPage({
      body: `${place('0', 'Wait')}${content('0', 'New')}${move('0', FUNCTIONS)}<script>${script}</script>`,
    })
    expect(finished(html)).toEqual({
      html: unchanged(html),
      keeps: `It has a script of Next that is not known here: ${script}`,
    })
  })

  test('when it could not stand there in HTML', () => {
    const html = nextPage({
      body: `<p>${place('0', 'Wait')}</p>${content('0', '<div>New</div>')}${move('0', FUNCTIONS)}`,
    })
    expect(finished(html)).toEqual({
      html: unchanged(html),
      keeps: 'It has content in a Suspense boundary that HTML does not allow there.',
    })
  })

  test.each([
    ['no place', `${content('0', 'New')}${move('0', FUNCTIONS)}`],
    ['no content', `${place('0', 'Wait')}${move('0', FUNCTIONS)}`],
    [
      'no end',
      `<div><!--$?--><template id="B:0"></template>Wait</div>${content('0', 'New')}${move('0', FUNCTIONS)}`,
    ],
    [
      'no beginning',
      `<template id="B:0"></template>Wait<!--/$-->${content('0', 'New')}${move('0', FUNCTIONS)}`,
    ],
  ])('when a boundary has %s', (_name, body) => {
    const html = nextPage({ body })
    expect(finished(html)).toEqual({
      html: unchanged(html),
      keeps: 'It has a Suspense boundary that is not whole, B:0.',
    })
  })
})
