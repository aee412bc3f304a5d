import { render, screen, within } from '@testing-library/react'
import { CallToAction } from '@/components/sections/CallToAction'
import { Commitments } from '@/components/sections/Commitments'
import { Features } from '@/components/sections/Features'
import { Hero } from '@/components/sections/Hero'
import { ProseSection } from '@/components/sections/ProseSection'

describe('features', () => {
  const items = [{ name: 'One', description: <p>The first.</p> }, { name: 'Two' }]

  it('are a list, so that visitors hear how many there are', () => {
    render(<Features title="What you get" items={items} itemLevel={3} />)
    expect(screen.getAllByRole('listitem')).toHaveLength(2)
  })

  it('have their names as headings one level below the title', () => {
    render(<Features title="What you get" level={2} items={items} itemLevel={3} />)
    expect(screen.getByRole('heading', { level: 3, name: 'One' })).toBeInTheDocument()
  })

  it('keep name and description together', () => {
    render(<Features items={items} itemLevel={2} />)
    const [first] = screen.getAllByRole('listitem')
    expect(first).toHaveTextContent(/One\s?The first\./)
  })

  it('draw no list when there are no items', () => {
    render(<Features title="Nothing yet" items={[]} itemLevel={3} />)
    expect(screen.queryByRole('list')).not.toBeInTheDocument()
  })

  it('have the text of the section above the list', () => {
    render(
      <Features items={items} itemLevel={2}>
        Read this first.
      </Features>,
    )
    const text = screen.getByText('Read this first.')
    expect(text.compareDocumentPosition(screen.getByRole('list'))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    )
  })
})

describe('a hero', () => {
  it('has title, text, actions and note, then the picture, however it is flipped', () => {
    render(
      <Hero
        title="Title"
        level={1}
        text="Text"
        actions={<a href="/join/">Join</a>}
        note="Note"
        picture={<img src="/a.png" alt="A hill" />}
        flip
      />,
    )
    const hero = screen.getByRole('region', { name: 'Title' })
    expect(hero).toHaveTextContent(/^Title\s?Text\s?Join\s?Note$/)
    const link = within(hero).getByRole('link', { name: 'Join' })
    expect(link.compareDocumentPosition(screen.getByRole('img'))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    )
  })

  it('is nothing but a title when there is nothing else', () => {
    render(<Hero title="Title" level={1} />)
    expect(screen.getByRole('region')).toHaveTextContent(/^Title$/)
  })
})

describe.each([
  ['prose', ProseSection],
  ['commitments', Commitments],
  ['a call to action', CallToAction],
])('%s', (_, View) => {
  it('says title, lead and text', () => {
    render(
      <View id="here" title="Title" lead="Lead">
        Text
      </View>,
    )
    expect(screen.getByRole('region', { name: 'Title' })).toHaveTextContent(/Title\s?Lead\s?Text/)
  })

  it.each(['1', '2'] as const)('says the same in %s columns', (columns) => {
    render(
      <View title="Title" design={{ columns }}>
        Text
      </View>,
    )
    expect(screen.getByRole('region')).toHaveTextContent(/Title\s?Text/)
  })
})
