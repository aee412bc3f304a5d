import { type Server, serve as start } from '@/lib/serve'

const running: Server[] = []

/** Serves a folder at a free port for the tests of this file; returns its address, without a slash at its end. */
export async function serve(root: string, basePath = ''): Promise<string> {
  const server = await start({ root, port: 0, host: '127.0.0.1', basePath })
  running.push(server)
  return server.url
}

afterAll(() => Promise.all(running.splice(0).map((server) => server.close())))
