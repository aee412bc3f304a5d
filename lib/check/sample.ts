import type { Field } from '@/lib/schema/fields'

/** What to write for a field, to show how it looks: `title: About us`. */
export function sampleOf(key: string, field: Field): string {
  const value = field.example ?? SAMPLES[field.kind]
  if (value !== undefined) return `Write, for example: ${key}: ${value}`
  if (field.kind === 'choice') return `Write: ${key}: ${field.options[0]}`
  if (field.kind === 'sections')
    return `Write "${key}:", and "- block: markdown" in the line below it.`
  if (field.kind === 'list')
    return `Write "${key}:", and its entries below it, each starting with "- ".`
  return `Write "${key}:", and its keys below it, indented.`
}

const SAMPLES: Partial<Record<Field['kind'], string>> = {
  text: 'Some words',
  inline: 'Some words',
  markdown: 'Some words',
  address: '/about/',
  alias: '/old/',
  origin: 'https://example.org',
  language: 'en',
  identifier: 'prices',
  classNames: 'wide',
  color: 'navy',
  date: '2026-11-23',
  flag: 'true',
  number: '1',
  icon: 'users',
  picture: 'team.png',
}
