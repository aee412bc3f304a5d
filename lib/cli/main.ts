import { collectSchemas } from '@/lib/schema/collect'
import { command, EXIT } from './exit'

/** What `npm run` can be asked for. They are loaded after the lists of schemas are made: they read them. */
const commands: Record<string, () => Promise<unknown>> = {
  build: () => import('./build'),
  check: () => import('./check'),
  dev: () => import('./dev'),
  fonts: () => import('./fonts'),
  start: () => import('./start'),
}

const [, , name = ''] = process.argv
const load = Object.hasOwn(commands, name) ? commands[name] : undefined
if (load) {
  collectSchemas()
  await command(load)
} else {
  console.error(
    `There is no command "${name}". The commands are ${Object.keys(commands).join(', ')}.`,
  )
  process.exitCode = EXIT.calledWrongly
}
