import { DEFAULT_PACK } from '.'

/** Keys beside an icon, as the file has them. */
type Beside = ReadonlyMap<string, { value: { kind: string; value?: unknown } }>

/** The pack of an icon: what stands beside it in `<key>_pack`, else upstream's default. */
export function packOf(path: string, beside: Beside): string {
  const key = path.split('.').at(-1) ?? ''
  const written = beside.get(`${key}_pack`)?.value.value
  return typeof written === 'string' && written !== '' ? written : DEFAULT_PACK
}
