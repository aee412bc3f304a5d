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

const content = {
  CONTENT_DIR: 'the content folder; content when empty',
  BASE_PATH: 'the path that the site is served under, such as /prefix',
  SITE_URL: 'the origin that it is served from; that of site.yaml when empty',
  PREVIEW: '1 shows drafts, keeps search engines out and counts no visits',
}
const port = { PORT: 'the port; 3000 when empty' }

/** What `npm run` can be asked for. */
export const commands: Readonly<Record<string, Command>> = {
  build: {
    says: 'Checks the content and writes the site into out/.',
    takes: { options: redraw, variables: content },
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
      variables: content,
    },
    load: async (asked) => (await import('./check')).checkContent(asked),
  },
  dev: {
    says: 'Serves the pages while you edit them, and follows every edit.',
    takes: { variables: { ...port, ...content } },
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
  'preview:report': {
    says: 'Compares two commits: which pages changed, how they look now, and what got worse or better.',
    takes: {
      options: {
        '--base': {
          says: 'what it is compared with: a branch, a tag or a commit',
          value: 'commit',
        },
        '--head': {
          says: 'what is looked at; HEAD when left out, and . is what is in this folder now',
          value: 'commit',
        },
        '--out': { says: 'the folder of the report', value: 'folder' },
        '--no-pictures': { says: 'makes no pictures of pages, which takes most of the time' },
        '--number': {
          says: 'of the pull request: the report links to its preview',
          value: 'number',
        },
      },
    },
    load: async (asked) => (await import('./preview-report')).previewReport(asked),
  },
  'preview:site': {
    says: 'Builds the preview of a pull request from a commit, with a bar on each page. What is not committed is not in it, and out/ stays as it is.',
    takes: {
      options: {
        '--number': { says: 'of the pull request', value: 'number' },
        '--commit': { says: 'the commit that is built, and named in the bar', value: 'commit' },
        '--base-path': {
          says: 'the path that the preview is served under, such as /pr/7',
          value: 'path',
        },
        '--out': { says: 'the folder of the preview', value: 'folder' },
      },
    },
    load: async (asked) => (await import('./preview-site')).previewSite(asked),
  },
  schema: {
    says: 'Makes schemas/, docs/reference.md, docs/rules.md and the list of decision records anew.',
    takes: { options: { '--check': { says: 'only says which files are stale' } } },
    load: async (asked) => (await import('./schema')).makeFiles(asked),
  },
  start: {
    says: 'Builds the site, then serves out/.',
    takes: { options: redraw, variables: { ...port, ...content } },
    load: () => import('./start'),
  },
}
