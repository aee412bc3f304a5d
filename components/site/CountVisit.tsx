import { InlineScript } from '@/components/ui/InlineScript'
import { visitsDomain } from '@/lib/content'

/** Counts the visit of a page, where visits are counted. */
export function CountVisit() {
  if (!visitsDomain) return null
  return (
    <InlineScript
      file="components/site/analytics.client.ts"
      constants={{ DOMAIN: visitsDomain }}
      connects="https://plausible.io"
    />
  )
}
