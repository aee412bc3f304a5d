import { render, screen } from '@testing-library/react'
import { Icon } from '@/components/ui/Icon'
import { readDrawing } from '@/lib/icons/drawing'

jest.mock('contentlayer/generated', () => ({ allPages: [], site: { menu: [] } }))

/** What is drawn on a button: the only name that it has is its label. */
function draw(icon: Parameters<typeof Icon>[0]['icon']): HTMLElement {
  render(
    <button type="button">
      <Icon icon={icon} /> Label
    </button>,
  )
  return screen.getByRole('button', { name: 'Label' })
}

function drawing(svg: string) {
  const read = readDrawing(svg)
  if ('problem' in read) throw new Error(read.problem)
  return read
}

describe('an icon is an ornament beside words', () => {
  test('a drawing takes the colour of the text', () => {
    const button = draw(drawing('<svg viewBox="0 0 8 9"><path d="M0 0h8"/></svg>'))
    const svg = button.querySelector('svg')
    expect(svg).toHaveAttribute('aria-hidden', 'true')
    expect(svg).toHaveAttribute('viewBox', '0 0 8 9')
    expect(svg).toHaveAttribute('fill', 'currentColor')
    expect(svg?.innerHTML).toBe('<path d="M0 0h8"></path>')
  })

  test('lines are drawn as lines, in the colour of the text', () => {
    const button = draw(
      drawing(
        '<svg viewBox="0 0 8 8" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"><path d="M0 0h8"/><circle r="2" transform="scale(2)"/></svg>',
      ),
    )
    const [path, circle] = button.querySelector('svg')?.children ?? []
    for (const shape of [path, circle]) {
      expect(shape).toHaveAttribute('fill', 'none')
      expect(shape).toHaveAttribute('stroke', 'currentColor')
      expect(shape).toHaveAttribute('stroke-width', '1.5')
      expect(shape).toHaveAttribute('stroke-linecap', 'round')
    }
    expect(path).toHaveAttribute('d', 'M0 0h8')
    expect(circle).toHaveAttribute('r', '2')
    expect(circle).toHaveAttribute('transform', 'scale(2)')
  })

  test('an emoji is text that is not read out', () => {
    const button = draw({ emoji: '🚀' })
    expect(screen.getByText('🚀')).toHaveAttribute('aria-hidden', 'true')
    expect(button.querySelector('svg')).toBeNull()
  })
})
