import { editLink } from '@/lib/content/edit-link'

const file = {
  repository: 'https://github.com/example/site',
  branch: undefined,
  contentDir: 'content',
  source: 'membership/_index.md',
}

describe('the address where a page is edited', () => {
  it.each([
    ['GitHub', 'https://github.com/o/r', 'https://github.com/o/r/edit/main/'],
    [
      'GitHub on its own host',
      'https://github.uni.example/o/r',
      'https://github.uni.example/o/r/edit/main/',
    ],
    ['GitLab', 'https://gitlab.com/o/sub/r', 'https://gitlab.com/o/sub/r/-/edit/main/'],
    [
      'GitLab on its own host',
      'https://gitlab.uni.example/o/r',
      'https://gitlab.uni.example/o/r/-/edit/main/',
    ],
    ['Codeberg', 'https://codeberg.org/o/r', 'https://codeberg.org/o/r/_edit/main/'],
    ['Gitea', 'https://gitea.uni.example/o/r', 'https://gitea.uni.example/o/r/_edit/main/'],
  ])('follows the ways of %s', (_host, repository, expected) => {
    expect(editLink({ ...file, repository })).toBe(`${expected}content/membership/_index.md`)
  })

  it.each([
    'https://github.com/example/site/',
    'https://github.com/example/site.git',
    'https://someone:secret@github.com/example/site?tab=readme#top',
  ])('takes a repository that is written as %s', (repository) => {
    expect(editLink({ ...file, repository })).toBe(
      'https://github.com/example/site/edit/main/content/membership/_index.md',
    )
  })

  it('names the branch that the site is built from', () => {
    expect(editLink({ ...file, branch: 'next/site' })).toContain('/edit/next/site/content/')
  })

  it('encodes what has a meaning in addresses', () => {
    expect(editLink({ ...file, branch: '50%', source: 'what now?/a #1 ü.md' })).toBe(
      'https://github.com/example/site/edit/50%25/content/what%20now%3F/a%20%231%20%C3%BC.md',
    )
  })

  it.each([
    ['./content/', 'content/'],
    ['.', ''],
    ['sites/../pages', 'pages/'],
  ])('finds the content folder %s', (contentDir, expected) => {
    expect(editLink({ ...file, contentDir })).toBe(
      `https://github.com/example/site/edit/main/${expected}membership/_index.md`,
    )
  })

  it.each(['../content', '..', 'content/../../other', '/srv/content'])(
    'is not known for a content folder outside of the repository: %s',
    (contentDir) => {
      expect(editLink({ ...file, contentDir })).toBeUndefined()
    },
  )

  it.each([
    undefined,
    '',
    'example/site',
    'git@github.com:example/site.git',
    'javascript:alert(1)',
    'https://github.com/example',
    'https://notgithub.com/example/site',
    'https://git.example/example/site',
  ])('is not known for the repository %s', (repository) => {
    expect(editLink({ ...file, repository })).toBeUndefined()
  })
})
