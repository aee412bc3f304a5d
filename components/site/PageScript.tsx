import { InlineScript } from '@/components/ui/InlineScript'
import { visitsDomain } from '@/lib/content'

/**
 * The script of a page: it remembers the colours, and counts the visit where visits are counted.
 *
 * @param counted whether the page is one whose visits count
 */
export function PageScript({ counted = false }: { counted?: boolean }) {
  const domain = counted && visitsDomain
  return (
    <InlineScript
      file="components/site/page.client.ts"
      constants={{ DOMAIN: domain || '' }}
      connects={domain ? 'https://plausible.io' : undefined}
    />
  )
}
