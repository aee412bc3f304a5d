import type { Rule } from '@/lib/check/rule'

/** What rules are about, by the first part of their names. */
const TITLES: Readonly<Record<string, string>> = {
  file: 'The file itself',
  yaml: 'YAML',
  schema: 'Keys and values',
  site: 'The site',
  menu: 'Menus',
  language: 'Languages',
  section: 'Sections',
  icon: 'Icons',
  picture: 'Pictures',
  link: 'Links',
  anchor: 'Anchors',
  shortcode: 'Shortcodes',
  heading: 'Headings',
  text: 'Text',
  html: 'HTML in text',
  page: 'The page',
  alias: 'Earlier addresses',
  silence: 'Silences',
}

export interface Topic {
  title: string
  rules: Rule[]
}

/** Rules by what they are about, in the order in which each topic is met first. */
export function topicsOf(rules: readonly Rule[]): Topic[] {
  const topics = new Map<string, Topic>()
  for (const rule of rules) {
    const [about = ''] = rule.id.split('/')
    const topic = topics.get(about) ?? { title: TITLES[about] ?? `${about}/`, rules: [] }
    topic.rules.push(rule)
    topics.set(about, topic)
  }
  return [...topics.values()]
}
