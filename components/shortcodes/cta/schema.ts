import { address, flag, inline } from '@/lib/schema/fields'
import { defineShortcode } from '@/lib/schema/shortcode'

export default defineShortcode({
  name: 'cta',
  description: 'A call to action: a button, and a link beside it.',
  inner: 'none',
  example: '{{< cta cta_text="Join us" cta_link="/join/" >}}',
  params: {
    cta_text: inline('What stands on the button.', { required: true, example: 'Read more' }),
    cta_link: address('Where the button leads.', { required: true, example: '/about/' }),
    cta_new_tab: flag('"true" opens a new tab.'),
    cta_alt_text: inline('The text of the link beside the button.'),
    cta_alt_link: address('Where that link leads.'),
    cta_alt_new_tab: flag('"true" opens a new tab.'),
  },
})
