import { readdirSync } from 'node:fs'
import path from 'node:path'
import { readDrawing } from '@/lib/icons/drawing'
import { once } from '@/lib/icons/once'
import type { IconPack } from '@/lib/icons/types'
import { packagePath, packageText } from './package-file'

/** How a pack is found that is a folder of SVG files in a package: the name of a file is the name of an icon. */
export function svgFolder(packageName: string, folder: string): Pick<IconPack, 'find' | 'names'> {
  const names = once(() => {
    const files = readdirSync(packagePath(packageName, folder))
    return new Set(
      files.filter((file) => file.endsWith('.svg')).map((file) => path.parse(file).name),
    )
  })
  return {
    names,
    // Only a name that the folder lists becomes a path.
    find(name) {
      if (!names().has(name)) return undefined
      const drawing = readDrawing(packageText(packageName, folder, `${name}.svg`))
      return 'problem' in drawing ? drawing : { name, ...drawing }
    },
  }
}
