import { type Constants, inlineScript } from '@/lib/scripts'

interface Props {
  /** A `*.client.ts`, from the root of the project. */
  file: string
  constants?: Constants
  /** The origins that it connects to: the policy of the page allows them (`lib/finish/policy`). */
  connects?: string
}

/** A script in the page itself: it is small, it waits for no request, and the page is complete without it. */
export function InlineScript({ file, constants, connects }: Props) {
  return (
    <script
      data-connects={connects}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: text in a script is not escaped; lib/scripts makes it safe there
      dangerouslySetInnerHTML={{ __html: inlineScript(file, constants) }}
    />
  )
}
