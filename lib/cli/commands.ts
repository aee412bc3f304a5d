import { FORMATS } from '@/lib/check/report/formats'
import { type Asked, type Option, REDRAW, type Takes } from './options'

export interface Command {
  /** What it does, in a sentence. */
  says: string
  takes?: Takes
  /** It is loaded after the lists of schemas are made: it reads them. */
  load: (asked: Asked) => Promise<unknown>
}

const redraw: Record<string, Option> = {
  [REDRAW]: { says: 'draws all pages, also those that an earlier build has drawn' },
}

/** What `npm run` can be asked for. */
export const commands: Readonly<Record<string, Command>> = {
  build: {
    says: 'Checks the content and writes the site into out/.',
    takes: { options: redraw },
    load: () => import('./build'),
  },
  check: {
    says: 'Checks the content: all of it, or the files and folders that are named.',
    takes: {
      options: {
        '--fix': { says: 'mends what can be mended safely, and shows what is left' },
        '--watch': { says: 'goes on checking whenever something changes, until you end it' },
        '--format': { says: 'how findings are written; text when left out', values: FORMATS },
        '--all': { says: 'shows every finding, however many there are' },
      },
      names: 'file or folder',
    },
    load: async (asked) => (await import('./check')).checkContent(asked),
  },
  dev: {
    says: 'Serves the pages while you edit them, and follows every edit.',
    load: () => import('./dev'),
  },
  fonts: {
    says: 'Makes fonts/ anew, after a new version of a font or for other characters.',
    load: () => import('./fonts'),
  },
  'preview:clean': {
    says: 'Takes the previews of closed pull requests away (.github/workflows/preview-clean.yml).',
    load: async () => (await import('./preview')).cleanPreviews(),
  },
  'preview:publish': {
    says: 'Publishes what the build of a pull request made (.github/workflows/preview-publish.yml).',
    load: async () => (await import('./preview')).publishPreview(),
  },
  schema: {
    says: 'Makes schemas/, docs/reference.md and docs/rules.md anew, from the schemas and the rules.',
    takes: { options: { '--check': { says: 'only says which files are stale' } } },
    load: async (asked) => (await import('./schema')).makeFiles(asked),
  },
  start: {
    says: 'Builds the site, then serves out/.',
    takes: { options: redraw },
    load: () => import('./start'),
  },
}
