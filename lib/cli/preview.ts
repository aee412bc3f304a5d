import { clean } from '@/lib/preview/publish/clean'
import { type Context, contextOf, type Outcome } from '@/lib/preview/publish/context'
import { type Event, readEvent } from '@/lib/preview/publish/event'
import { PublishFailed } from '@/lib/preview/publish/failed'
import { publish } from '@/lib/preview/publish/publish'
import { readSettings } from '@/lib/preview/publish/settings'
import { comment } from '@/lib/preview/report/comment'
import { EXIT } from './exit'

/** Publishes what the build of a pull request made. */
export function publishPreview(): Promise<void> {
  return follow(publish)
}

/** Takes previews away whose pull requests are closed. */
export function cleanPreviews(): Promise<void> {
  return follow(clean)
}

async function follow(
  command: (event: Event, context: Context) => Promise<Outcome>,
): Promise<void> {
  const settings = readSettings()
  try {
    const event = readEvent(settings.event)
    const { isRefused, sentence } = await command(event, contextOf(settings, comment))
    console.log(sentence)
    process.exitCode = isRefused ? EXIT.contentAtFault : EXIT.done
  } catch (error) {
    if (!(error instanceof PublishFailed)) throw error
    console.error(error.message)
    process.exitCode = EXIT.calledWrongly
  }
}
