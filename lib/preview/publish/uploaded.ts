import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Context } from './context'
import { type Artifact, openArtifact } from './gate/open'
import { Refusal } from './gate/refusal'
import { artifactOf } from './pull/find'
import type { Subject } from './subject'

/**
 * Lends what the build uploaded. We download the zip ourselves, and read it where it is: unpacking it, as `actions/download-artifact`
 * does, would write what strangers named before anybody could look at it.
 *
 * @throws Refusal
 */
export async function withArtifact<T>(
  { pull, artifacts }: Subject,
  { github, limits }: Context,
  use: (artifact: Artifact) => Promise<T>,
): Promise<T> {
  const uploaded = artifactOf(pull, artifacts)
  if (!uploaded) throw new Refusal(`The build uploaded nothing called \`preview-${pull.number}\`.`)
  if (uploaded.expired)
    throw new Refusal('GitHub has deleted what the build uploaded. Run the build again.')
  if (uploaded.size_in_bytes > limits.zip)
    throw new Refusal(`It is larger than ${limits.zip} bytes.`)
  const folder = await mkdtemp(path.join(os.tmpdir(), 'blockfront-artifact-'))
  try {
    const file = path.join(folder, 'artifact.zip')
    await github.download(uploaded.id, file, limits.zip)
    const artifact = await openArtifact(file, limits)
    try {
      return await use(artifact)
    } finally {
      artifact.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
