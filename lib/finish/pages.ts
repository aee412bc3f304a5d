import { inParallel } from '@/lib/parallel'
import { progress } from '@/lib/progress'
import { inThreads } from '@/lib/threads'
import { finishFile } from './page'
import type { Task } from './thread'
import type { Exported, NewPage } from './types'

/** Up to here, threads take longer to start than the work takes. */
const FEW = 40

/**
 * Finishes pages, many of them in several threads, which also compress them for the cache.
 *
 * @returns them in the order of their files
 */
export async function finishPages(
  files: readonly string[],
  exported: Exported,
  cacheDir: string,
): Promise<NewPage[]> {
  const { step, end } = progress('Finished pages', files.length)
  const one = async (file: string) => {
    const page = await finishFile(file, exported)
    step()
    return page
  }
  try {
    if (files.length <= FEW) return await inParallel(files, one)
    const { exportDir, buildDir, basePath } = exported
    return await inThreads(
      new URL('./thread.ts', import.meta.url),
      { exportDir, buildDir, basePath, cacheDir } satisfies Task,
      files,
      step,
    )
  } finally {
    end()
  }
}
