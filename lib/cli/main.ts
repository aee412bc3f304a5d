import { didYouMean } from '@/lib/check/nearest'
import { collectSchemas } from '@/lib/schema/collect'
import { type Command, commands } from './commands'
import { command, EXIT } from './exit'
import { helpOf } from './help'
import { HELP, readOptions } from './options'

const [, , name = '', ...given] = process.argv
const asked = Object.hasOwn(commands, name) ? commands[name] : undefined
if (asked) {
  await command(() => runCommand(asked))
} else {
  console.error(
    `There is no command "${name}".${didYouMean(name, Object.keys(commands))} The commands are ${Object.keys(commands).join(', ')}.`,
  )
  process.exitCode = EXIT.calledWrongly
}

async function runCommand({ says, takes = {}, load }: Command): Promise<void> {
  const read = readOptions(name, given, takes)
  if (HELP in read.options) {
    console.log(helpOf(name, says, takes))
    return
  }
  collectSchemas()
  await load(read)
}
