import type { Page } from 'playwright-core'
import { launch } from './chromium'
import { auditWithGradients } from './gradients'
import { wholePage } from './small-site'

async function on(html: string, look: (page: Page) => Promise<void>): Promise<void> {
  const page = await (await launch()).newPage()
  try {
    await page.setContent(html)
    await look(page)
  } finally {
    await page.close()
  }
}

const text = (gradient: string) =>
  wholePage(
    `<p style="color: #000; background: linear-gradient(${gradient})">On a gradient</p>`,
    // axe cannot tell whether a page without a style sheet turns with the screen.
    '<style>html { color: #000; background: #fff }</style>',
  )

test('text that stands out from every colour of a gradient is well', async () => {
  await on(text('#fff, #ddd, #eee'), async (page) => {
    expect(await auditWithGradients(page)).toEqual({ violations: [], incomplete: [] })
  })
})

test.each(['#222, #fff, #fff', '#fff, #222, #fff', '#fff, #fff, #222'])(
  'text that is lost in one colour of a gradient (%s) is found',
  async (gradient) => {
    await on(text(gradient), async (page) => {
      const { violations } = await auditWithGradients(page)
      expect(violations).toEqual([expect.stringMatching(/^color-contrast: .*#222222/)])
    })
  },
)

test('the page is left as it was', async () => {
  // Builds put marks like this one in place of `style` attributes.
  const html = text('#fff, #ddd').replace('<p ', '<p data-style="1" ')
  await on(html, async (page) => {
    const before = await page.content()
    await auditWithGradients(page)
    expect(await page.content()).toBe(before)
  })
})
