import { render, screen, within } from '@testing-library/react'
import { page } from '@/__tests__/components/ui/page'
import { Figure } from '@/components/shortcodes/figure/Figure'

jest.mock(
  'contentlayer/generated',
  () => jest.requireActual('@/__tests__/components/ui/page').generated,
)

function draw(params: Record<string, string>, id?: string) {
  render(<Figure params={{ src: 'images/model.png', ...params }} page={page} level={3} id={id} />)
  return within(screen.getByRole('figure'))
}

describe('a figure', () => {
  it('shows its picture, with its description, leading to its full size', () => {
    const figure = draw({ alt: 'A circle of arrows' })
    expect(figure.getByRole('img', { name: 'A circle of arrows' })).toHaveAttribute(
      'src',
      '/membership/images/model.png',
    )
    expect(figure.getByRole('link', { name: 'A circle of arrows' })).toHaveAttribute(
      'href',
      '/membership/images/model.png',
    )
  })

  it('leads where its author wants it to lead, in the same tab', () => {
    const link = draw({ alt: 'A circle', link: '/join' }).getByRole('link', { name: 'A circle' })
    expect(link).toHaveAttribute('href', '/join/')
    expect(link).not.toHaveAttribute('target')
  })

  it('leads nowhere when its link could run code', () => {
    const figure = draw({ alt: 'A circle', link: 'javascript:alert(1)' })
    expect(figure.queryByRole('link')).not.toBeInTheDocument()
    expect(figure.getByRole('img', { name: 'A circle' })).toBeInTheDocument()
  })

  it('has a caption in Markdown', () => {
    const figure = draw({ alt: 'A', caption: 'Our *model*, [explained](/join)' })
    expect(figure.getByText('model')).toHaveRole('emphasis')
    expect(figure.getByRole('link', { name: 'explained' })).toHaveAttribute('href', '/join/')
  })

  it('knows the older name of a caption', () => {
    expect(draw({ alt: 'A', title: 'Our model' }).getByText('Our model')).toBeVisible()
  })

  it('does not say its caption twice when it has no description', () => {
    const figure = draw({ caption: 'Our model' })
    expect(figure.getByRole('link')).toHaveAccessibleName('Picture in full size')
    expect(figure.getAllByText('Our model')).toHaveLength(1)
  })

  it('is named by its caption when it leads elsewhere without a description', () => {
    const figure = draw({ caption: 'Our *model*', link: '/join' })
    expect(figure.getByRole('link')).toHaveAccessibleName('Our model')
  })

  it('is named by its address when nothing else is there', () => {
    expect(draw({ link: '/join' }).getByRole('link')).toHaveAccessibleName('/join')
  })

  it('can be linked to', () => {
    draw({ alt: 'A' }, 'figure-model')
    expect(screen.getByRole('figure')).toHaveAttribute('id', 'figure-model')
  })

  it('has the class names and the size that its author gives it', () => {
    const figure = draw({ alt: 'A', class: 'of-my-own', width: '300' })
    expect(screen.getByRole('figure')).toHaveClass('of-my-own')
    expect(figure.getByRole('img')).toHaveAttribute('height', '150')
  })

  it('of a file that is not there shows its description and its caption', () => {
    const figure = draw({ src: 'gone.png', alt: 'A circle', caption: 'Our model' })
    expect(figure.queryByRole('img')).not.toBeInTheDocument()
    expect(screen.getByRole('figure')).toHaveTextContent(/^A circle\s?Our model$/)
  })
})
