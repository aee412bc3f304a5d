import { isOurs } from './ours'
import type { CheckedFile } from './rule'

/** `/old/` and `/old/index.html` are one file. */
export function fileAt(address: string): string {
  return address.endsWith('/') ? `${address}index.html` : address
}

/** Which files of the finished site belong to whom. A file takes its folders as well: no file can have the name of one. */
export class Taken {
  private readonly owners = new Map<string, string>()
  private readonly folders = new Map<string, string>()

  constructor(pages: readonly CheckedFile[]) {
    for (const page of pages) this.add(fileAt(page.address), page.file.path)
  }

  add(file: string, owner: string): void {
    if (!this.owners.has(file)) this.owners.set(file, owner)
    for (const folder of foldersOf(file)) {
      if (!this.folders.has(folder)) this.folders.set(folder, owner)
    }
  }

  /** The content file that a file of the site belongs to, or "Blockfront"; undefined when it is free. */
  ownerOf(file: string): string | undefined {
    if (isOurs(file)) return 'Blockfront'
    const above = foldersOf(file).find((folder) => this.owners.has(folder))
    return this.owners.get(file) ?? this.folders.get(file) ?? (above && this.owners.get(above))
  }
}

/** `/a/b/c.html` → `/a/b`, `/a` */
function foldersOf(file: string): string[] {
  const folders: string[] = []
  for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
    folders.push(file.slice(0, end))
  }
  return folders
}
