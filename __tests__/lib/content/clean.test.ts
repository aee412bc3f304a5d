import { clean } from '@/lib/content/clean'

test('nothing that Contentlayer adds for itself reaches a page, at no depth', () => {
  const shape = { element: 'path', d: 'M0 0h8', kind: 'IconShape', _raw: {} }
  const page = { _id: 'a.json', kind: 'Page', title: 'A', icon: { shapes: [shape], _raw: {} } }
  expect(clean(page)).toEqual({ title: 'A', icon: { shapes: [{ element: 'path', d: 'M0 0h8' }] } })
})

test('everything else stays as it is', () => {
  const page = { title: '', draft: false, width: 0, kinds: ['kind', null], date: undefined }
  expect(clean(page)).toStrictEqual(page)
})
