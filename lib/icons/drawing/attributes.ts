import type { Properties } from 'hast'
import parseDeclarations from 'style-to-object'
import { ATTRIBUTES, type Attributes, attributeNamed, isGeometry } from './shape'

interface Read {
  attributes: Attributes
  /** `display: none`: drawing programs write it on layers that are switched off. */
  isHidden: boolean
}

/** These change what is seen, and cannot be kept: they need other parts of the file. */
const REFERRING = /^(?:filter|mask|clippath|marker(?:start|mid|end)?)$/

/**
 * The attributes of a shape, a group or the drawing itself that say how it looks; CSS in `style` counts before them.
 *
 * @param isShape whether it has a place and a size of its own: those of the drawing are chosen by the page
 */
export function readAttributes(
  properties: Properties,
  isShape: boolean,
): Read | { problem: string } {
  const attributes: Attributes = {}
  let isHidden = false
  for (const [written, value] of pairs(properties)) {
    const flat = written.replaceAll('-', '').toLowerCase()
    if (/^on/.test(flat)) return { problem: `runs code (${flat}). Save it without.` }
    if (REFERRING.test(flat) && value !== 'none') {
      return { problem: `uses ${written.replace(/[A-Z]/g, hyphen)}. Save it as plain shapes.` }
    }
    if (
      (flat === 'display' && value === 'none') ||
      (flat === 'visibility' && value !== 'visible')
    ) {
      isHidden = true
    }
    const name = attributeNamed(flat)
    if (name === undefined || value === '' || value === 'inherit') continue
    if (!isShape && isGeometry(name)) continue
    if (/url\s*\(/i.test(value)) {
      return { problem: `has a ${name} that is a gradient or a pattern. Use a plain colour.` }
    }
    if (!ATTRIBUTES[name].test(value)) {
      return { problem: `has a ${name} that cannot be read: "${value.slice(0, 40)}".` }
    }
    attributes[name] = value
  }
  return { attributes, isHidden }
}

function pairs({ style, ...properties }: Properties): [string, string][] {
  const written = Object.entries(properties).map(([name, value]): [string, string] => [
    name,
    (Array.isArray(value) ? value.join(' ') : String(value ?? '')).trim(),
  ])
  return [...written, ...declarations(typeof style === 'string' ? style : '')]
}

/** What is not CSS changes nothing in a browser, and nothing here. */
function declarations(style: string): [string, string][] {
  const found: [string, string][] = []
  try {
    parseDeclarations(style, (property, value) => found.push([property, value.trim()]))
  } catch {
    return []
  }
  return found
}

function hyphen(letter: string): string {
  return `-${letter.toLowerCase()}`
}
