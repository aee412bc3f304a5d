/** @jest-environment node */
import { refuseUnknown } from '@/lib/cli/options'
import { BadSetting } from '@/lib/environment'

test('options that a command knows are taken', () => {
  expect(() => refuseUnknown('build', [], ['--redraw'])).not.toThrow()
  expect(() => refuseUnknown('build', ['--redraw'], ['--redraw'])).not.toThrow()
})

test.each([
  [
    '--redrow',
    ['--redraw'],
    '`npm run build` does not know "--redrow". Did you mean "--redraw"? It takes --redraw.',
  ],
  ['--port', [], '`npm run build` does not know "--port". It takes no options.'],
])('%s is refused with what is understood', (given, known, sentence) => {
  expect(() => refuseUnknown('build', [given], known)).toThrow(new BadSetting(sentence))
})
