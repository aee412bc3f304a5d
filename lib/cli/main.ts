import { collectSchemas } from '@/lib/schema/collect'
import { command, EXIT } from './exit'
import { CHECK, REDRAW, refuseUnknown } from './options'

interface Command {
  /** They are loaded after the lists of schemas are made: they read them. */
  load: () => Promise<unknown>
  options?: readonly string[]
}

/** What `npm run` can be asked for. */
const commands: Record<string, Command> = {
  build: { load: () => import('./build'), options: [REDRAW] },
  check: { load: () => import('./check') },
  dev: { load: () => import('./dev') },
  fonts: { load: () => import('./fonts') },
  schema: { load: () => import('./schema'), options: [CHECK] },
  start: { load: () => import('./start'), options: [REDRAW] },
}

const [, , name = '', ...given] = process.argv
const asked = Object.hasOwn(commands, name) ? commands[name] : undefined
if (asked) {
  await command(async () => {
    refuseUnknown(name, given, asked.options ?? [])
    collectSchemas()
    await asked.load()
  })
} else {
  console.error(
    `There is no command "${name}". The commands are ${Object.keys(commands).join(', ')}.`,
  )
  process.exitCode = EXIT.calledWrongly
}
