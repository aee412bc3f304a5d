import { readFileSync } from 'node:fs'
import { colours } from '@/lib/brand/colours'

const styles = readFileSync('app/globals.css', 'utf8')

/** A custom property as app/globals.css has it. */
function written(name: string): string | undefined {
  return styles.match(new RegExp(`--${name}:\\s*([^;]+);`))?.[1]
}

test.each(Object.entries(colours))('%s is in pictures what it is on pages', (name, colour) => {
  const expected =
    typeof colour === 'string' ? colour : `light-dark(${colour.light}, ${colour.dark})`

  expect(written(name)).toBe(expected)
})
