import type { Page } from '@/lib/content'

/** A page with two pictures and another file beside it. */
export const page = {
  title: 'Membership',
  type: 'landing',
  address: '/membership/',
  source: 'membership/_index.md',
  files: [
    {
      name: 'images/model.png',
      address: '/membership/images/model.png',
      width: 1200,
      height: 600,
    },
    { name: 'my logo.svg', address: '/membership/my logo.svg', width: 40, height: 40 },
    { name: 'report.pdf', address: '/membership/report.pdf' },
  ],
  sections: [],
} as unknown as Page

/** What Contentlayer would hold. */
export const generated = {
  allPages: [page, { ...page, address: '/join/', source: 'join.md' }],
  site: { name: 'Example', language: 'en', legacy_origin: 'https://old.example', menu: [] },
}
