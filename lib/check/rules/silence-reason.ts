import type { Rule } from '@/lib/check/rule'

export const silenceReason: Rule = {
  id: 'silence/reason',
  severity: 'warning',
  summary: 'A comment that silences findings says why.',
  why: 'Those who read the page after you want to know whether it still holds. A comment without a reason silences nothing.',
  examples: [
    {
      within: 'text',
      wrong: '⟦<!-- blockfront-ignore html/removed -->⟧\nHello.',
      finding:
        'This comment silences nothing, because it does not say why. Write the reason behind a colon: "blockfront-ignore html/removed: …".',
      right: 'Hello.',
    },
  ],
  *silence({ rules, reason, span }, known) {
    const names = rules.map(({ id }) => id)
    if (reason !== '' || names.length === 0 || !names.every((name) => known.has(name))) return
    yield {
      reason: `This comment silences nothing, because it does not say why. Write the reason behind a colon: "blockfront-ignore ${names.join(', ')}: …".`,
      span,
    }
  },
}
