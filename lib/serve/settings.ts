import { CannotServe } from './cannot-serve'

/** The port that `PORT` asks for; 3000 when it says nothing. */
export function portFrom(written: string | undefined): number {
  if (!written) return 3000
  const port = Number(written)
  if (/^\d+$/.test(written) && port <= 65535) return port
  throw new CannotServe(`PORT is ${JSON.stringify(written)}, and must be a number from 0 to 65535.`)
}

/** The path prefix that `BASE_PATH` asks for: '' or '/prefix', without a slash at its end. */
export function basePathFrom(written: string | undefined): string {
  const basePath = (written ?? '').replace(/\/+$/, '')
  if (basePath === '' || /^(?:\/[^/?#]+)+$/.test(basePath)) return basePath
  throw new CannotServe(`BASE_PATH is ${JSON.stringify(written)}, and must be like "/prefix".`)
}
