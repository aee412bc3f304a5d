/** Starts the jobs in their order, so many at a time; each result can be waited for by itself. */
export function pool<T>(size: number, jobs: readonly (() => Promise<T>)[]): Promise<T>[] {
  let free = size
  const waiting: (() => void)[] = []
  const start = async (job: () => Promise<T>) => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await job()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
  return jobs.map(start)
}
