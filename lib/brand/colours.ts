/**
 * The colours that pictures are drawn with: the custom properties of app/globals.css, by their names there. A picture cannot
 * read a style sheet, so they are written twice; a test compares the two.
 */
export const colours = {
  paper: { light: '#fff', dark: '#0e1220' },
  accent: { light: '#1d4ef5', dark: '#a0afe2' },
  'on-accent': { light: '#fff', dark: '#0d1430' },
  /** An ornament, never text. */
  coral: '#e14e4f',
} as const
