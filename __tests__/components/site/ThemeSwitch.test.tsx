import { render, screen, within } from '@testing-library/react'
import { ThemeSwitch } from '@/components/site/ThemeSwitch'

describe('the switch of colours', () => {
  it('is one choice of three, and those of the system are chosen', () => {
    render(<ThemeSwitch />)
    const group = within(screen.getByRole('group', { name: 'Colours' }))
    const choices = group.getAllByRole('radio')
    expect(choices.map((choice) => (choice as HTMLInputElement).labels?.[0]?.textContent)).toEqual([
      'Light',
      'Dark',
      'System',
    ])
    expect(group.getByRole('radio', { checked: true })).toHaveAccessibleName('System')
  })
})
