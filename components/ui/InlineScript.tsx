import { type Constants, inlineScript } from '@/lib/scripts'

interface Props {
  /** A `*.client.ts`, from the root of the project. */
  file: string
  constants?: Constants
}

/** A script in the page itself: it is small, it waits for no request, and the page is complete without it. */
export function InlineScript({ file, constants }: Props) {
  return (
    <script
      // biome-ignore lint/security/noDangerouslySetInnerHtml: text in a script is not escaped; lib/scripts makes it safe there
      dangerouslySetInnerHTML={{ __html: inlineScript(file, constants) }}
    />
  )
}
