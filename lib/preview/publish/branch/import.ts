export interface File {
  path: string
  bytes: Buffer
}

/**
 * Files as `git fast-import` reads them: a commit of nothing else. Whatever they are called, they are plain files in it.
 *
 * @param count is called with the bytes of each
 */
export async function* stream(
  reference: string,
  files: AsyncIterable<File>,
  count: (bytes: number) => void,
): AsyncGenerator<string | Buffer> {
  // Without its last word, Git takes nothing of it.
  yield 'feature done\n'
  yield `commit ${reference}\ncommitter Preview <> 0 +0000\ndata 0\n`
  for await (const { path, bytes } of files) {
    count(bytes.length)
    yield `M 100644 inline ${quoted(path)}\ndata ${bytes.length}\n`
    yield bytes
    yield '\n'
  }
  yield 'done\n'
}

function quoted(path: string): string {
  return `"${path.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"`
}
