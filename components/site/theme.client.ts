/**
 * Remembers the colours that a visitor chose. It runs in the head of the page, before anything is painted. Where nothing can be
 * stored, the choice holds for the page.
 */
const KEY = 'blockfront-theme'

const SCHEMES = ['light', 'dark']
let theme = 'system'
/** False when a choice could not be stored: what is in there then is an older one. */
let isStored = true

function read(): void {
  try {
    const stored = localStorage.getItem(KEY) as string
    if (isStored) theme = SCHEMES.includes(stored) ? stored : 'system'
  } catch {
    // Storage is blocked: what was chosen on this page counts.
  }
  show()
}

function show(): void {
  document.documentElement.dataset.theme = theme
  // Above the switch, there is none yet.
  const button = document.getElementById(`theme-${theme}`) as HTMLInputElement | null
  if (button) button.checked = true
  // The colour of the browser's own bars: the first for light pages, the second for dark ones.
  document.querySelectorAll<HTMLMetaElement>('[name=theme-color]').forEach((meta, index) => {
    const scheme = SCHEMES[index]
    if (theme === 'system') meta.media = `(prefers-color-scheme:${scheme})`
    else meta.media = theme === scheme ? '' : 'not all'
  })
}

addEventListener('change', ({ target }) => {
  const { name, value } = target as HTMLInputElement
  if (name !== 'theme') return
  theme = value
  show()
  try {
    localStorage.setItem(KEY, theme)
    isStored = true
  } catch {
    // Blocked or full.
    isStored = false
  }
})
// The switch is there; browsers put form fields back to what they were, and a page from the back-forward cache has missed what
// happened since; another tab.
for (const event of ['DOMContentLoaded', 'pageshow', 'storage']) addEventListener(event, read)
read()

export {}
