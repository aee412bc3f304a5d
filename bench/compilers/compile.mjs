// Compiles the content of a folder once, in a process that knows nothing, and prints how many pages came out of it, as JSON.
//
//     node compile.mjs velite|content-collections <folder> [--markdown]
//
// The folder holds `content/` and `fields.json`. What is written is left in node_modules/.cache (bench/check/others.ts).
import path from 'node:path'

const compilers = { velite, 'content-collections': contentCollections }

const [name, folder, ...options] = process.argv.slice(2)
// Both compile their configuration on their own, and take no arguments for it.
process.env.FOLDER = path.resolve(folder)
process.env.MARKDOWN = options.includes('--markdown') ? '1' : ''
process.env.OUTPUT = path.resolve('node_modules/.cache', name)
console.log(JSON.stringify({ pages: await compilers[name]() }))

async function velite() {
  const { build } = await import('velite')
  // It prints what it finds.
  const config = path.resolve('velite.config.mjs')
  const { pages } = await build({ config, logLevel: 'warn', strict: true })
  return pages.length
}

async function contentCollections() {
  const { createBuilder } = await import('@content-collections/core')
  const output = process.env.OUTPUT
  const builder = await createBuilder(path.resolve('content-collections.config.mjs'), {
    configName: 'config.mjs',
    cacheDir: path.join(output, 'cache'),
    outputDir: path.join(output, 'generated'),
  })
  let pages = 0
  builder.on('builder:end', ({ stats }) => {
    pages = stats.documents
  })
  // It leaves out pages with findings, and prints nothing.
  builder.on('_error', ({ file, error }) => {
    console.error(`${file?.path ?? ''}\n${error.message}`)
    process.exitCode = 1
  })
  await builder.build()
  return pages
}
