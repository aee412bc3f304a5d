import { type Document, type Element, isTag } from 'domhandler'
import { elementsOf, textIn } from '@/lib/finish/walk'
import { bodyOf, isFrame } from '@/lib/preview/frame'
import { dataTokens } from './data'
import { linkPart } from './links'
import type { Names } from './names'
import { tokensOf, wordsOf } from './tokens'

/** The parts that the site gives to its pages, and what each says of itself in its head, as people call them. */
export const SHARED = [
  'header',
  'footer',
  'link to the content',
  'fonts',
  'scripts',
  'rules for loading pages in advance',
  'icons',
  'web manifest',
  'share picture',
  'metadata',
  'content security policy',
] as const

export type Shared = Readonly<Record<(typeof SHARED)[number], readonly string[]>>

/** Reads these parts of a document whose addresses are named. What is payload is left out. */
export function sharedParts(
  document: Document,
  names: Names,
  isPayload: (script: Element) => boolean,
): Shared {
  const parts = Object.fromEntries(SHARED.map((part) => [part, []])) as unknown as Record<
    keyof Shared,
    string[]
  >
  for (const element of elementsOf(document)) {
    const { name, attribs } = element
    if (name === 'html' || name === 'body') {
      parts.metadata.push(...attributesOf(element))
    } else if (name === 'title' && isIn(element, 'head')) {
      parts.metadata.push(...wordsOf(textIn(element)).map((word) => `title=${word}`))
    } else if (name === 'meta') addMeta(attribs, parts)
    else if (name === 'link') parts[linkPart(attribs)].push(Object.entries(attribs).join(' '))
    else if (name === 'script' && !isPayload(element)) addScript(element, names, parts)
  }
  for (const node of bodyOf(document)?.children ?? []) {
    if (!isTag(node) || !isFrame(node) || ['script', 'style', 'link'].includes(node.name)) continue
    // Which entry of the menu is the current one follows from the menu.
    const tokens = tokensOf([node], ['class', 'aria-current'])
    parts[placeOf(node)].push(...tokens)
  }
  return parts
}

function addMeta(attribs: Element['attribs'], parts: Record<keyof Shared, string[]>): void {
  const { content = '', ...others } = attribs
  const key = Object.values(others).join(' ')
  if (others['http-equiv']?.toLowerCase() === 'content-security-policy')
    parts['content security policy'].push(...policyTokens(content))
  else if (key === 'og:image') parts['share picture'].push(content)
  else parts.metadata.push(key, ...wordsOf(content).map((word) => `${key}=${word}`))
}

function addScript(script: Element, names: Names, parts: Record<keyof Shared, string[]>): void {
  const { type, src } = script.attribs
  if (type === 'application/ld+json') parts.metadata.push(...dataTokens(textIn(script), names))
  else if (type === 'speculationrules')
    parts['rules for loading pages in advance'].push(textIn(script))
  else parts.scripts.push(src ?? textIn(script))
}

function attributesOf({ name, attribs }: Element): string[] {
  return Object.entries(attribs)
    .filter(([key]) => key !== 'class' && key !== 'data-style')
    .map(([key, value]) => `${name} ${key}=${value}`)
}

/** A policy without what follows from the scripts and styles of the page: their hashes (lib/finish/policy). */
function policyTokens(policy: string): string[] {
  return policy.split(';').flatMap((directive) => {
    const sources = directive.trim().split(/\s+/)
    return sources
      .filter((source) => !/^'sha\d+-/.test(source))
      .map((source) => `${sources[0]} ${source}`)
  })
}

function placeOf({ name }: Element): 'header' | 'footer' | 'link to the content' {
  return name === 'header' || name === 'footer' ? name : 'link to the content'
}

function isIn(element: Element, name: string): boolean {
  const { parent } = element
  return parent !== null && isTag(parent) && parent.name === name
}
