import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CachedFile } from '@/lib/cache'
import type { Prepared } from '@/lib/images/prepare'
import type { Content } from './write'

/** What a browser may load in place of a picture's own file, in the order of preference. */
export interface Source {
  type: string
  candidates: readonly Candidate[]
}

export interface Candidate {
  /** Without the base path. */
  address: string
  /** Pixels. */
  width: number
}

/** A file that is published. */
export interface Published {
  address: string
  content: Content
}

/** Where the variants of a picture are served. Their names change with their bytes, so they may be kept for ever. */
export function sourcesOf(
  address: string,
  { variants }: Pick<Prepared, 'variants'>,
): { sources: Source[]; published: Published[] } {
  const sources = new Map<string, Candidate[]>()
  const published: Published[] = []
  for (const { type, format, width, file } of variants) {
    const candidate = {
      address: file ? variantAddress(address, width, format, file) : address,
      width,
    }
    sources.set(type, [...(sources.get(type) ?? []), candidate])
    if (file) published.push({ address: candidate.address, content: () => readFile(file.path) })
  }
  return {
    sources: [...sources].map(([type, candidates]) => ({ type, candidates })),
    published,
  }
}

function variantAddress(address: string, width: number, format: string, file: CachedFile): string {
  return `/_media/${slug(address)}-${width}-${file.hash.slice(0, 8)}.${format}`
}

/** The name of the file, for people who save it. */
function slug(address: string): string {
  const { name } = path.posix.parse(address)
  const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return plain.replace(/^-|-$/g, '').slice(0, 60) || 'picture'
}
