/** @jest-environment node */
import { findingsOf, landing } from './content'

test('a mistake in a value that aliases use again is one finding, where the value is written', () => {
  const page = landing(`  - block: features
    content:
      items:
        - &item { name: A, icon: usrs }
        - *item
        - { <<: *item, name: B }
`)
  expect(findingsOf({ 'a.md': page })).toEqual([
    'a.md:8:34 error Unknown icon "usrs" in pack "fas". Did you mean "users"? icon/unknown',
  ])
})

test('a value that is wrong only where an alias uses it is found where it is written, and the alias is named', () => {
  const page = landing(`  - block: features
    content:
      title: &name Our team
      items:
        - name: A
          icon: *name
`)
  const [finding, ...more] = findingsOf({ 'a.md': page })
  expect(more).toEqual([])
  expect(finding).toMatch(/^a\.md:7:20 error Unknown icon "Our team" in pack "fas"\./)
  expect(finding).toMatch(/ The alias "\*name" in line 10 uses it\. icon\/unknown$/)
})

test('a mistake in a text that an alias uses is found at its own characters', () => {
  const page = landing(`  - block: markdown
    content:
      title: &text Read [the page](/x/).
      text: *text
`)
  expect(findingsOf({ 'a.md': page })).toEqual([
    'a.md:7:36 error There is no page at "/x/". The alias "*text" in line 8 uses it. link/missing',
  ])
})
