import type { Rule } from '@/lib/check/rule'

/** Rules that staging applies: they need the pictures themselves, and reading those takes longer than all other checks. */
export const pictureUnreadable: Rule = {
  id: 'picture/unreadable',
  severity: 'error',
  isLate: true,
  summary: 'A picture can be read.',
  why: 'The file is damaged, has over 100 million pixels, or is an SVG under another name. Visitors would see a gap. Save it again.',
}

export const pictureRemoved: Rule = {
  id: 'picture/removed',
  severity: 'warning',
  isLate: true,
  summary: 'An SVG holds nothing but a drawing.',
  why: 'Scripts, HTML, animation, and files from elsewhere were left out of it: opened by itself, an SVG is a document of this site. If you miss something, draw it without them.',
}

export const siteIcon: Rule = {
  id: 'site/icon',
  severity: 'error',
  isLate: true,
  summary: 'The icon of the site can be drawn.',
  why: 'Browsers show it in their tabs. It is a square picture, `content/media/icon.svg` or `content/media/icon.png`. What an SVG holds beside its drawing is left out of it, with a warning.',
}

export const stagingRules: readonly Rule[] = [siteIcon, pictureUnreadable, pictureRemoved]
