import { render, screen } from '@testing-library/react'
import { Section } from '@/components/sections/Section'
import type { Design } from '@/lib/content'

function styleOf(design: Design): CSSStyleDeclaration {
  render(<Section title="Title" design={design} />)
  return screen.getByRole('region').style
}

describe('a section', () => {
  it('is a landmark with the name that its title gives it', () => {
    render(<Section title="Our promise">Text</Section>)
    expect(screen.getByRole('region', { name: 'Our promise' })).toHaveTextContent('Text')
  })

  it('is no landmark without a title: nobody could tell it from the others', () => {
    render(<Section>Text</Section>)
    expect(screen.queryByRole('region')).not.toBeInTheDocument()
    expect(screen.getByText('Text')).toBeVisible()
  })

  it('can be linked to by its id', () => {
    render(<Section id="prices" title="Prices" />)
    expect(screen.getByRole('region', { name: 'Prices' })).toHaveAttribute('id', 'prices')
  })

  it('keeps its name when several have neither id nor title of their own', () => {
    render(
      <>
        <Section title="One" />
        <Section title="Two" />
      </>,
    )
    expect(screen.getByRole('region', { name: 'One' })).toBeInTheDocument()
    expect(screen.getByRole('region', { name: 'Two' })).toBeInTheDocument()
  })

  it.each([1, 2] as const)('has its title at level %d when its place says so', (level) => {
    render(<Section title="Title" level={level} />)
    expect(screen.getByRole('heading', { level })).toHaveTextContent('Title')
  })

  it('reads title, lead and text in this order', () => {
    render(
      <Section title="First" lead="Second">
        Third
      </Section>,
    )
    expect(screen.getByRole('region')).toHaveTextContent(/^First\s?Second\s?Third$/)
  })

  it('says its lead even without a title', () => {
    render(<Section lead="A lead" />)
    expect(screen.getByText('A lead')).toBeVisible()
  })

  it('has no heading when it has no title', () => {
    render(<Section lead="A lead">Text</Section>)
    expect(screen.queryByRole('heading')).not.toBeInTheDocument()
  })
})

describe('the design of a section', () => {
  it('adds the class names of the author', () => {
    render(<Section title="Title" design={{ css_class: 'of-my-own another' }} />)
    expect(screen.getByRole('region')).toHaveClass('of-my-own', 'another')
  })

  it('takes the padding of the author', () => {
    expect(styleOf({ spacing: { padding: ['1rem', '0', '20px', '0'] } }).padding).toBe(
      '1rem 0px 20px',
    )
  })

  it('takes CSS of the author', () => {
    expect(styleOf({ css_style: 'letter-spacing: 0.1em' }).letterSpacing).toBe('0.1em')
  })

  it('leaves out CSS that could load a file', () => {
    expect(
      styleOf({ css_style: 'background: url(https://example.org/track.png)' }).background,
    ).toBe('')
  })

  it.each([
    { background: { color: 'url(https://example.org/track.png)' } },
    { background: { gradient_start: 'red), url(https://example.org/a.png', gradient_end: 'blue' } },
    { spacing: { padding: ['1px; background: url(https://example.org/a.png)'] } },
  ])('leaves out a value that hides a file: %j', (design) => {
    expect(styleOf(design).cssText).not.toContain('example.org')
  })

  it('draws a gradient from left to right unless told otherwise', () => {
    const style = styleOf({ background: { gradient_start: '#000', gradient_end: '#fff' } })
    expect(style.backgroundImage).toContain('linear-gradient(90deg')
  })

  it('needs both colours of a gradient', () => {
    expect(styleOf({ background: { gradient_start: '#000' } }).backgroundImage).toBe('')
  })

  it.each([
    [true, 'dark'],
    [false, 'light'],
    [undefined, 'light'],
  ])('with text_color_light %s has the %s colours in both modes', (text_color_light, scheme) => {
    expect(styleOf({ background: { color: '#123', text_color_light } }).colorScheme).toBe(scheme)
  })

  it('follows the mode of the visitor when it has no background', () => {
    expect(styleOf({ css_class: 'mine' }).colorScheme).toBe('')
  })

  it('has no style of its own when nothing is designed', () => {
    render(<Section title="Title" design={{ columns: '2' }} />)
    expect(screen.getByRole('region')).not.toHaveAttribute('style')
  })
})
