/** What the environment sets for all commands (docs/contracts.md). */
export const settings = {
  contentDir: process.env.CONTENT_DIR || 'content',
  preview: process.env.PREVIEW === '1',
}

export const folders = {
  stageDir: '.stage',
  publicDir: 'public',
  exportDir: '.export',
  outDir: 'out',
}

/** Exit codes (docs/contracts.md). */
export const EXIT = { done: 0, contentAtFault: 1, calledWrongly: 2 } as const
