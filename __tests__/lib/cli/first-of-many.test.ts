/** @jest-environment node */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '@/__tests__/lib/check/content'
import { isFirstOfMany } from '@/lib/cli/first-of-many'

/** A project with so many pages. */
function project(pages: number) {
  const [contentDir, buildDir] = ['content', '.next'].map((name) =>
    path.join(temporaryFolder(), name),
  ) as [string, string]
  for (let page = 0; page < pages; page++) {
    mkdirSync(path.join(contentDir, `${page}`), { recursive: true })
    writeFileSync(path.join(contentDir, `${page}`, '_index.md'), '')
  }
  return { contentDir, buildDir }
}

describe('a build that compiles after the checks', () => {
  it('is the first one of many pages', () => {
    const { contentDir, buildDir } = project(501)
    expect(isFirstOfMany(contentDir, buildDir)).toBe(true)
  })

  it('is not one of a few pages', () => {
    const { contentDir, buildDir } = project(500)
    expect(isFirstOfMany(contentDir, buildDir)).toBe(false)
  })

  it('is not one that finds what an earlier one has compiled', () => {
    const { contentDir, buildDir } = project(501)
    mkdirSync(path.join(buildDir, 'cache'), { recursive: true })
    expect(isFirstOfMany(contentDir, buildDir)).toBe(false)
  })
})
