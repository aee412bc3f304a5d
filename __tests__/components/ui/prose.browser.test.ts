import { exampleSite } from '@/__tests__/helpers/example-site'
import { serve } from '@/__tests__/helpers/serve'
import { visit } from '@/__tests__/helpers/visit'

// Outside of a hook: building it can take longer than a hook may.
const { root, basePath } = exampleSite()

let address: string
beforeAll(async () => {
  address = `${await serve(root, basePath)}/pictures/`
})

test('a title stands at the top of the figure that its text begins with', async () => {
  await visit(address, {}, async (page) => {
    const title = await page.getByRole('heading', { name: 'In text' }).boundingBox()
    const figure = await page.locator('#figure-lake').boundingBox()
    expect(title?.y).toBeCloseTo(figure?.y ?? 0, -1)
  })
})

test('a small picture stands in the line of text that it was written in', async () => {
  await visit(address, {}, async (page) => {
    const picture = page.locator('p img').first()
    const [line, drawn] = await picture.evaluate((img) => {
      const before = document.createRange()
      const text = img.closest('p')?.firstChild as Text
      before.setStart(text, 0)
      before.setEnd(text, text.length - 1)
      return [before.getBoundingClientRect(), img.getBoundingClientRect()].map(
        ({ top, bottom, right, left }) => ({ top, bottom, right, left }),
      )
    })
    expect(drawn?.top).toBeLessThan(line?.bottom ?? 0)
    expect(drawn?.left).toBeGreaterThan(line?.right ?? Infinity)
  })
})
