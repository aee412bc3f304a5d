import { render, screen, within } from '@testing-library/react'
import { Findings } from '@/components/site/Findings'
import type { ShownFinding } from '@/lib/check/report/shown'

const ERROR: ShownFinding = {
  severity: 'error',
  place: 'content/a.md:5:12',
  reason: 'There is no block "markdwon".',
  rule: 'schema/unknown-block',
  frame: '> 5 |   - block: markdwon\n    |            ^^^^^^^^',
}
const WARNING: ShownFinding = { ...ERROR, severity: 'warning', frame: '' }

test('each finding says how bad it is, where, what is wrong and which rule says so, and shows its line', () => {
  render(<Findings findings={[ERROR, WARNING]} />)
  const items = within(screen.getByRole('complementary', { name: 'Findings' })).getAllByRole(
    'listitem',
  )
  expect(items.map((item) => item.textContent)).toEqual([
    'error content/a.md:5:12There is no block "markdwon". schema/unknown-block> 5 |   - block: markdwon\n    |            ^^^^^^^^',
    'warning content/a.md:5:12There is no block "markdwon". schema/unknown-block',
  ])
})

test.each([
  [
    [ERROR],
    '1 error. Until the errors are mended, what they are about is shown as it was before, if it was there.',
  ],
  [
    [ERROR, WARNING, { ...ERROR, place: 'content/a.md:6:1' }],
    '2 errors and 1 warning. Until the errors are mended, what they are about is shown as it was before, if it was there.',
  ],
  [[WARNING], '1 warning.'],
])('screen readers say how many there are as soon as they come', (findings, sentence) => {
  render(<Findings findings={findings} />)
  expect(screen.getByRole('alert')).toHaveTextContent(sentence)
})
