import { exampleSite } from '@/__tests__/helpers/example-site'
import { serve } from '@/__tests__/helpers/serve'
import { visit } from '@/__tests__/helpers/visit'

// Outside of a hook: building it can take longer than a hook may.
const { root, basePath } = exampleSite()

let address: string
beforeAll(async () => {
  address = `${await serve(root, basePath)}/gallery/hero/`
})

test('a word in emphasis follows the others on a button as it does in a sentence', async () => {
  await visit(address, {}, async (page) => {
    const emphasis = page.getByRole('link', { name: 'The button' }).locator('em')
    const distance = await emphasis.evaluate((word) => {
      const before = document.createRange()
      before.selectNode(word.previousSibling as Text)
      return word.getBoundingClientRect().left - before.getBoundingClientRect().right
    })
    expect(distance).toBeCloseTo(0, 0)
  })
})
