import { register } from 'node:module'

// Imported before Contentlayer's program: the modules that are loaded after it go through these hooks.
register('./in-turn.mjs', import.meta.url)
