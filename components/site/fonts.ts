import localFont from 'next/font/local'

const workSans = localFont({
  src: '../../node_modules/@fontsource-variable/work-sans/files/work-sans-latin-wght-normal.woff2',
  weight: '400 700',
  fallback: ['system-ui', 'sans-serif'],
  variable: '--font-text',
})

const poppins = localFont({
  src: '../../node_modules/@fontsource/poppins/files/poppins-latin-600-normal.woff2',
  weight: '600',
  fallback: ['system-ui', 'sans-serif'],
  variable: '--font-head',
})

/** The classes that define `--font-text` and `--font-head`. */
export const fonts = `${workSans.variable} ${poppins.variable}`
