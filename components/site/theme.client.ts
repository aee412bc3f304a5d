/**
 * Remembers the colours that a visitor chose. It runs in the head of the page, before anything is painted. Where nothing can be
 * stored, the choice holds for the page. It is written for its size: 250 bytes.
 */
const KEY = 'blockfront-theme'

const SCHEMES = ['light', 'dark']
let theme = 'system'
/** A choice could not be stored: what is in there is an older one. */
let isLost = false

/** @param target what was changed, when it was a choice of the visitor */
function show({ target }: Partial<Event> = {}): void {
  try {
    // Other events are those of the document and the window, which match nothing.
    if ((target as Element)?.matches?.('[name=theme]')) {
      theme = (target as HTMLInputElement).value
      isLost = true
      localStorage.setItem(KEY, theme)
      isLost = false
    } else if (!isLost) {
      const stored = localStorage.getItem(KEY)
      theme = SCHEMES.find((scheme) => scheme === stored) ?? 'system'
    }
  } catch {
    // Storage is blocked or full: what was chosen on this page counts.
  }
  const isSystem = theme === 'system'
  document.documentElement.style.colorScheme = isSystem ? 'light dark' : theme
  // Above the switch, there is none yet.
  const button = document.querySelector<HTMLInputElement>(`[value=${theme}]`)
  if (button) button.checked = true
  // The colour of the browser's own bars: the first for light pages, the second for dark ones.
  document.querySelectorAll<HTMLMetaElement>('[name=theme-color]').forEach((meta, index) => {
    const scheme = SCHEMES[index]
    if (isSystem) meta.media = `(prefers-color-scheme:${scheme})`
    else meta.media = theme === scheme ? '' : 'not all'
  })
}

// The switch is there; browsers put form fields back to what they were, and a page from the back-forward cache has missed what
// happened since; another tab.
for (const event of ['change', 'DOMContentLoaded', 'pageshow', 'storage']) {
  addEventListener(event, show)
}
show()

export {}
