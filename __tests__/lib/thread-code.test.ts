/** @jest-environment node */
import { once } from 'node:events'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { temporaryFolder } from '@/__tests__/lib/check/content'
import { readText } from '@/lib/check/texts'
import { threadCode } from '@/lib/thread-code'

const texts = ['# A title', '[A link](/there/)']

describe('the code of a thread', () => {
  it('is one module, which runs without tsx', async () => {
    const code = await threadCode(pathToFileURL('lib/check/texts/thread.ts'))
    const thread = new Worker(code as URL, { execArgv: [], workerData: {} })
    thread.postMessage({ texts, place: path.join(temporaryFolder(), 'read') })
    const [answer] = await once(thread, 'message')
    await thread.terminate()
    expect(answer).toEqual(JSON.parse(JSON.stringify(texts.map(readText))))
  })

  it('is not there when it cannot be made', async () => {
    expect(await threadCode(pathToFileURL('lib/no-such-thread.ts'))).toBeUndefined()
  })
})
