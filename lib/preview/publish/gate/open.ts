import { buffer } from 'node:stream/consumers'
import { openPromise, type ZipFile } from 'yauzl'
import { named } from '@/lib/preview/publish/harmless'
import { REPORT } from '@/lib/preview/publish/words'
import { LIMITS, type Limits } from './limits'
import { Gate, type Listed } from './list'
import { Refusal } from './refusal'

/** An artifact that may be published: nothing of it is on the disk but the zip. */
export interface Artifact {
  /** There are pages, and not only a report of a build that failed. */
  hasSite: boolean
  /** There is a page that shows the report. */
  hasReport: boolean
  /** What `report.json` says; undefined when there is none. It is anybody's text. */
  report(): Promise<string | undefined>
  /** The files, one by one. @throws Refusal where one is not what the zip says of it */
  files(): AsyncGenerator<{ path: string; bytes: Buffer }>
  close(): void
}

/**
 * Opens the zip that the build of a pull request uploaded.
 *
 * @throws Refusal when anything of it is not as a site and its report are
 */
export async function openArtifact(file: string, limits: Limits = LIMITS): Promise<Artifact> {
  const zip = await readable(openPromise(file, { autoClose: false, strictFileNames: true }))
  const gate = new Gate(limits)
  try {
    await readable(
      (async () => {
        for await (const entry of zip.eachEntry()) gate.add(entry)
      })(),
    )
  } catch (error) {
    zip.close()
    throw error
  }
  const report = gate.files.find(({ path }) => path === `${REPORT}/report.json`)
  return {
    hasSite: gate.files.some(({ path }) => !path.startsWith(`${REPORT}/`)),
    hasReport: gate.files.some(({ path }) => path === `${REPORT}/report.html`),
    async report() {
      return report && (await bytesOf(zip, report)).toString('utf8')
    },
    async *files() {
      for (const listed of gate.files)
        yield { path: listed.path, bytes: await bytesOf(zip, listed) }
    },
    close: () => zip.close(),
  }
}

async function bytesOf(zip: ZipFile, { entry }: Listed): Promise<Buffer> {
  return readable(zip.openReadStreamPromise(entry).then((stream) => buffer(stream)))
}

/** What the library does not accept is refused: it knows what a zip has to be. */
async function readable<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(`The zip cannot be read: ${named((error as Error).message)}.`, {
      cause: error,
    })
  }
}
