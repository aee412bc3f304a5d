import { render, screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { Prose } from '@/components/ui/Prose'
import { anchorsOf } from '@/lib/markdown'
import { page } from './page'

jest.mock('contentlayer/generated', () => jest.requireActual('./page').generated)

function read(text: string, level = 2) {
  return render(<Prose text={text} page={page} level={level} ids={anchorsOf(text)} />)
}

describe('a text', () => {
  it('has its headings below those of its section, with anchors', () => {
    read('## Prices\n\n#### For universities', 3)
    expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('Prices')
    const second = screen.getByRole('heading', { level: 4, name: 'For universities' })
    expect(second).toHaveAttribute('id', 'for-universities')
  })

  it('has links by the one address rule', () => {
    read('[Join](/join) or <a href="report.pdf">read</a>.')
    expect(screen.getByRole('link', { name: 'Join' })).toHaveAttribute('href', '/join/')
    expect(screen.getByRole('link', { name: 'read' })).toHaveAttribute(
      'href',
      '/membership/report.pdf',
    )
  })

  it('has a link in a new tab where its HTML asks for it', () => {
    read('<a href="/join" target="_blank" rel="noreferrer">Join</a>')
    expect(screen.getByRole('link')).toHaveAccessibleName('Join (opens in a new tab)')
  })

  it('keeps anchors that are no links', () => {
    const { container } = read('<a id="here">Here</a>')
    expect(container.querySelector('#here')).toHaveTextContent('Here')
    expect(screen.queryByRole('link')).not.toBeInTheDocument()
  })

  it('shows pictures of the page in a line', () => {
    read('By ![Jupyter](my%20logo.svg) and <img src="images/model.png" alt="Model" width="300">.')
    const [logo, model] = screen.getAllByRole('img')
    expect(logo).toHaveAttribute('src', '/membership/my%20logo.svg')
    expect(model).toHaveAttribute('height', '150')
  })

  it('shows the description of a picture that is no file of the page, and loads nothing', () => {
    const { container } = read('![Elsewhere](https://example.org/a.png) and <img src="//x.org/b">')
    expect(screen.queryByRole('img')).not.toBeInTheDocument()
    expect(container).toHaveTextContent('Elsewhere and')
  })

  it('draws a picture that is alone as a figure', () => {
    read('![The model](images/model.png "How it *works*")')
    const figure = screen.getByRole('figure')
    expect(figure).toHaveAttribute('id', 'figure-how-it-works')
    expect(within(figure).getByRole('img', { name: 'The model' })).toBeInTheDocument()
    expect(within(figure).getByText('works')).toHaveRole('emphasis')
    expect(within(figure).getByRole('link')).toHaveAttribute('href', '/membership/images/model.png')
  })

  it('keeps the link around a picture that is alone', () => {
    read('[![The model](images/model.png)](/join)')
    const figure = within(screen.getByRole('figure'))
    expect(figure.getByRole('link', { name: 'The model' })).toHaveAttribute('href', '/join/')
  })

  it('leaves figures in HTML as they are written', () => {
    read(
      '<figure><img src="images/model.png" alt="Model"><figcaption>Caption</figcaption></figure>',
    )
    const figure = within(screen.getByRole('figure'))
    expect(figure.getByRole('img', { name: 'Model' })).toBeInTheDocument()
    expect(figure.queryByRole('link')).not.toBeInTheDocument()
    expect(figure.getByText('Caption')).toBeVisible()
  })

  it('draws shortcodes between its paragraphs', () => {
    const { container } = read(
      'Before {{< cta cta_text="Join" cta_link="/join" >}} after.\n\n{{< figure src="images/model.png" alt="Model" id="m" >}}',
    )
    expect(screen.getByRole('link', { name: 'Join' })).toHaveAttribute('href', '/join/')
    expect(screen.getByRole('figure')).toHaveAttribute('id', 'figure-m')
    expect(container).toHaveTextContent(/^Before\s?Join\s?after\.$/)
  })

  it('shows shortcodes that nobody knows, and those in code, as they are written', () => {
    const { container } = read('{{< vimeo 1 >}} `{{< cta >}}` {{</* cta */>}}')
    expect(container).toHaveTextContent('{{< vimeo 1 >}} {{< cta >}} {{< cta >}}')
  })

  it('makes wide tables scroll, also by keyboard', () => {
    read('| Plan | Price |\n| --- | --: |\n| One | 1 |')
    const scroller = screen.getByRole('group', { name: 'Table: Plan, Price' })
    expect(scroller).toHaveAttribute('tabindex', '0')
    expect(within(scroller).getByRole('cell', { name: '1' })).toHaveStyle({ textAlign: 'right' })
  })

  it('says of tasks whether they are done', () => {
    read('- [x] Sign\n- [ ] Pay')
    const [sign, pay] = screen.getAllByRole('listitem')
    expect(sign).toHaveTextContent('☑ Sign')
    expect(within(sign as HTMLElement).getByRole('img', { name: 'Done' })).toBeInTheDocument()
    expect(within(pay as HTMLElement).getByRole('img', { name: 'To do' })).toBeInTheDocument()
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
  })

  it('has footnotes that lead there and back', () => {
    const { container } = read('Note.[^a]\n\n[^a]: Foot.')
    const there = screen.getByRole('link', { name: 'Footnote 1' })
    const back = screen.getByRole('link', { name: 'Back to reference 1' })
    expect(
      container.querySelector(`[id="${there.getAttribute('href')?.slice(1)}"]`),
    ).toContainElement(back)
    expect(container.querySelector(`[id="${back.getAttribute('href')?.slice(1)}"]`)).toBe(there)
  })

  it('keeps harmless styles of its HTML and no others', () => {
    read('<p style="letter-spacing: 0.1em; position: fixed">Text</p>')
    expect(screen.getByText('Text')).toHaveStyle({ letterSpacing: '0.1em' })
    expect(screen.getByText('Text')).not.toHaveStyle({ position: 'fixed' })
  })

  it('that is empty leaves nothing behind', () => {
    expect(read('\n').container).toBeEmptyDOMElement()
  })

  it.each([
    ['in a line', 'A ![first](my%20logo.svg)'],
    ['on its own', '![first](images/model.png)'],
    ['in a figure', '{{< figure src="images/model.png" alt="first" >}}'],
  ])(
    'that is seen first has a first picture %s that does not wait, and others that do',
    (_, text) => {
      const others = ['![A](images/model.png)', '{{< figure src="images/model.png" alt="B" >}}']
      const all = ['{{< cta cta_text="Join" cta_link="/join/" >}}', text, ...others].join('\n\n')
      render(<Prose text={all} page={page} level={2} ids={[]} priority />)
      const waiting = screen.getAllByRole('img').map((img) => img.getAttribute('loading'))
      expect(waiting).toEqual(['eager', 'lazy', 'lazy'])
    },
  )

  it('has no accessibility violation', async () => {
    const { container } = read(`## Heading

Text with [a link](/join), a note[^1] and ![a logo](my%20logo.svg).

![Alone](images/model.png "Caption")

![](images/model.png)

{{< figure src="images/model.png" caption="Our model" >}}

{{< figure src="images/model.png" alt="Model" link="/join" >}}

{{< cta cta_text="Join" cta_link="/join" cta_new_tab="true" cta_alt_text="Read" cta_alt_link="/read" >}}

- [x] done

| Plan | |
| --- | --- |
| One | 1 |

<details><summary>More</summary>Text</details>

[^1]: Foot.`)
    // axe measures letters to tell words from icons, and jsdom draws none.
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
    const { violations } = await axe.run(container, {
      // jsdom has no layout, and the text is no whole page.
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
})
