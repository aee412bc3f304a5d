import { tellWhatKeeps } from '@/lib/cli/keeps'

const page = (file: string, keeps?: string) => ({
  file,
  html: '',
  refers: [],
  loads: { list: [], characters: '' },
  keeps,
})

function told(pages: Parameters<typeof tellWhatKeeps>[0]): string {
  const print = jest.spyOn(console, 'error').mockReturnValue()
  tellWhatKeeps(pages)
  return print.mock.calls.join('\n')
}

test('whoever builds is told which pages keep the runtime of Next, and why', () => {
  expect(told([page('index.html'), page('a/index.html', 'It has client components: a.tsx.')])).toBe(
    "1 of 2 page(s) keep Next's runtime:\n  a/index.html: It has client components: a.tsx.",
  )
})

test('whoever builds a site without a runtime is told nothing', () => {
  expect(told([page('index.html')])).toBe('')
})

test('whoever builds is told of ten pages, and how many more there are', () => {
  const pages = Array.from({ length: 12 }, (_, index) => page(`${index}.html`, 'Why.'))
  expect(told(pages)).toMatch(
    /^12 of 12 .*\n {2}0\.html: Why\.\n.* {2}9\.html: Why\.\n {2}… and 2 more\.$/s,
  )
})
