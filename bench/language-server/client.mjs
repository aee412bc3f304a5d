// A client of the YAML language server: what an editor is, as far as these questions go (LSP 3.17 over stdio).
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import rpc from 'vscode-jsonrpc/node.js'

const SERVER = createRequire(import.meta.url).resolve(
  'yaml-language-server/bin/yaml-language-server',
)

/** What an editor tells the server that it can do: as VS Code. */
const capabilities = {
  workspace: { configuration: true },
  textDocument: {
    completion: {
      completionItem: { snippetSupport: true, documentationFormat: ['markdown'] },
    },
    hover: { contentFormat: ['markdown'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
}

/**
 * Starts a server in the current folder.
 *
 * @param yaml the settings of the YAML extension
 * @returns its answers: files are only in its memory, and lines and columns count from 0
 */
export async function startServer(yaml) {
  const child = spawn(process.execPath, [SERVER, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(child.stdout),
    new rpc.StreamMessageWriter(child.stdin),
  )
  const waiting = new Map()
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) =>
    waiting.get(uri)?.(diagnostics),
  )
  connection.onRequest('workspace/configuration', ({ items }) =>
    items.map(({ section }) => (section === 'yaml' ? yaml : {})),
  )
  connection.onRequest(() => null)
  connection.listen()
  const rootUri = uriOf('.')
  const workspaceFolders = [{ uri: rootUri, name: 'site' }]
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders,
    capabilities,
  })
  connection.sendNotification('initialized', {})
  connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml } })
  // The server asks for the settings now, and reads the schemas' names.
  await new Promise((resolve) => setTimeout(resolve, 1000))

  const ask = (method, file, more) =>
    connection.sendRequest(`textDocument/${method}`, {
      textDocument: { uri: uriOf(file) },
      ...more,
    })
  return {
    /** Opens a file, and gives what is wrong with it. */
    open: (file, text) =>
      new Promise((resolve) => {
        const uri = uriOf(file)
        waiting.set(uri, resolve)
        const textDocument = { uri, languageId: 'yaml', version: 1, text }
        connection.sendNotification('textDocument/didOpen', { textDocument })
      }),
    hover: async (file, position) => (await ask('hover', file, { position }))?.contents.value ?? '',
    complete: async (file, position) => {
      const answer = await ask('completion', file, { position })
      return answer.items.map(({ label }) => label)
    },
    fixes: async (file, diagnostic) => {
      const { range } = diagnostic
      const found = await ask('codeAction', file, { range, context: { diagnostics: [diagnostic] } })
      return (found ?? []).map(({ title }) => title)
    },
    end: () => {
      connection.dispose()
      child.kill()
    },
  }
}

function uriOf(file) {
  return pathToFileURL(path.resolve(file)).href
}
