/** @jest-environment node */
import { artifactOf, Scene } from '@/__tests__/helpers/github/scene'
import { type Entry, zipOf } from '@/__tests__/helpers/github/zip'

let scene: Scene
beforeEach(async () => {
  scene = await new Scene().start()
  scene.open(1, 'first')
})
afterEach(() => scene.end())

/** Where a link leads to, as PKWARE's field for Unix has it: behind times and owners. */
function unixField(target: string): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt16LE(0x000d, 0)
  head.writeUInt16LE(12 + target.length, 2)
  return Buffer.concat([head, Buffer.alloc(12), Buffer.from(target)])
}

const page = (name: string): Entry => ({ name, data: 'x' })
const zeros = Buffer.alloc(2_000_000)

/** What an artifact has beside a page, and what the comment says of it. */
const malicious: Readonly<Record<string, { has: readonly Entry[]; says: string }>> = {
  'a symbolic link': {
    has: [{ name: 'site/a.html', data: '/etc/passwd', mode: 0o120777 }],
    says: '`site/a.html` is neither a file nor a folder, but a link or a device.',
  },
  'a symbolic link to a folder': {
    has: [{ name: 'site/a/', data: '..', mode: 0o120777 }],
    says: '`site/a/` is neither a file nor a folder',
  },
  'a hard link': {
    has: [{ ...page('site/a.html'), extra: unixField('../../etc/passwd') }],
    says: '`site/a.html` is neither a file nor a folder',
  },
  'a junction of Windows': {
    has: [{ ...page('site/a.html'), attributes: 0x400 }],
    says: '`site/a.html` is neither a file nor a folder',
  },
  'a device': {
    has: [{ ...page('site/a.html'), mode: 0o060644 }],
    says: '`site/a.html` is neither a file nor a folder',
  },
  'a pipe': {
    has: [{ ...page('site/a.html'), mode: 0o010644 }],
    says: '`site/a.html` is neither a file nor a folder',
  },
  'a path that climbs': {
    has: [page('site/../../../outside.html')],
    says: 'The zip cannot be read',
  },
  'an absolute path': { has: [page('/etc/cron.d/a.html')], says: 'The zip cannot be read' },
  'a drive letter': { has: [page('C:/site/a.html')], says: 'The zip cannot be read' },
  backslashes: { has: [page('site\\a.html')], says: 'The zip cannot be read' },
  'a stream of NTFS': {
    has: [page('site/a.html:b.html')],
    says: '`site/a.html?b.html` has a character that no file name of a site has.',
  },
  'a NUL in a name': {
    has: [page('site/a.html\0.png')],
    says: 'has a character that no file name',
  },
  'a line break in a name': {
    has: [page('site/a\n::error::b.html')],
    says: '`site/a???error??b.html` has a character',
  },
  'text that runs backwards': {
    has: [page('site/\u202elmth.exe.html')],
    says: 'has a character that no file name',
  },
  'a name that is not Unicode': {
    has: [{ name: Buffer.from('site/\xff.html', 'latin1'), data: 'x' }],
    says: 'has a character that no file name',
  },
  'two names that differ in capitals': {
    has: [page('site/A.html'), page('site/a.html')],
    says: 'is there twice',
  },
  'two names that differ in their Unicode': {
    has: [page('site/\u00e9.html'), page('site/e\u0301.html')],
    says: 'is there twice',
  },
  'a file twice': {
    has: [page('site/a.html'), page('site/a.html')],
    says: '`site/a.html` is there twice',
  },
  'a file that is a folder as well': {
    has: [page('site/a.html'), page('site/a.html/b.html')],
    says: '`site/a.html` is there twice',
  },
  'the folder of the report, from the site': {
    has: [page('site/_REPORT/report.html')],
    says: 'is where the report goes',
  },
  'a device of Windows': {
    has: [page('site/aux.html')],
    says: 'is a device or a short form on Windows',
  },
  'a device of Windows with a small number': {
    has: [page('site/Com\u00b9.html')],
    says: 'is a device or a short form on Windows',
  },
  'the short form of .git': {
    has: [page('site/GIT~1/config.html')],
    says: 'is a device or a short form on Windows',
  },
  'a dot at the end of a name': {
    has: [page('site/a./b.html')],
    says: 'with a dot or a space at its end',
  },
  'a repository of Git': {
    has: [page('site/.git/config')],
    says: '`site/.git/config` is a hidden file.',
  },
  workflows: { has: [page('site/.github/workflows/a.yml')], says: 'is a hidden file' },
  'rules for a server': { has: [page('site/.htaccess')], says: 'is a hidden file' },
  'a domain of its own': {
    has: [page('site/CNAME')],
    says: '`site/CNAME` is of a type that no page needs.',
  },
  'settings of Jekyll': {
    has: [page('site/_config.yml')],
    says: 'is of a type that no page needs',
  },
  'a program': { has: [page('site/setup.exe')], says: 'is of a type that no page needs' },
  'a script for a server': {
    has: [page('site/shell.php')],
    says: 'is of a type that no page needs',
  },
  'something beside site and report': {
    has: [page('other/a.html')],
    says: '`other/a.html` is neither in `site/` nor in `report/`.',
  },
  'something at the root': { has: [page('index.html')], says: 'is neither in' },
  'a site that is a file': { has: [page('report')], says: 'is there twice' },
  'a bomb': {
    has: [{ name: 'site/a.html', data: zeros }],
    says: 'becomes more than 200 times as large',
  },
  'a file that says too little of its size': {
    has: [{ name: 'site/a.html', data: zeros, says: 1000 }],
    says: 'The zip cannot be read: `too many bytes in the stream',
  },
  'a file that says too much of its size': {
    has: [{ name: 'site/a.html', data: 'x', says: 1000 }],
    says: 'The zip cannot be read: `not enough bytes in the stream',
  },
  'an encrypted file': {
    has: [{ ...page('site/a.html'), flags: 1 }],
    says: '`site/a.html` is encrypted.',
  },
  'a path that is too long': {
    has: [page(`site/${'a/'.repeat(10)}${'b'.repeat(190)}/${'c'.repeat(190)}.html`)],
    says: 'is too long a path',
  },
  'too many folders in folders': {
    has: [page(`site/${'a/'.repeat(30)}b.html`)],
    says: 'lies too deep in folders',
  },
  'a name that is Markdown': {
    has: [page('site/`](https://evil.example) @everybody <img src=x>.html')],
    says: '`site/???https?//evil.example? ?everybody ?img src?x?.html` has a character',
  },
}

test.each(Object.entries(malicious))(
  'an artifact with %s is refused as a whole, and the comment says why',
  async (_, { has, says }) => {
    const { isRefused, sentence } = await scene.built(scene.build(1, [...artifactOf('x'), ...has]))
    expect(sentence).toContain(says)
    expect(isRefused).toBe(true)
    expect(scene.comments(1)).toEqual([
      expect.stringContaining(sentence.replace('The preview was refused: ', '')),
    ])
    expect(scene.status('first')).toBe('failure')
    expect(scene.files()).toEqual([])
  },
)

test.each([
  ['no zip', Buffer.from('<html>Not a zip</html>')],
  ['nothing', Buffer.alloc(0)],
  ['half a zip', zipOf(artifactOf('x')).subarray(60)],
])('%s is refused', async (_, zip) => {
  const { sentence } = await scene.built(scene.build(1, zip))
  expect(sentence).toContain('The preview was refused: The zip cannot be read')
  expect(scene.files()).toEqual([])
})

test('an artifact without pages is refused', async () => {
  const { sentence } = await scene.built(scene.build(1, [page('report/report.html')]))
  expect(sentence).toBe('The preview was refused: There are no pages in it.')
})

/** Publishes with other limits than those of today. */
async function within(limits: object, entries: readonly Entry[]): Promise<string> {
  const context = scene.context()
  Object.assign(context, { limits: { ...context.limits, ...limits } })
  const { publish } = await import('@/lib/preview/publish/publish')
  return (await publish({ kind: 'built', run: scene.build(1, entries) }, context)).sentence
}

test('more is refused than a preview may have, in every way that it can be too much', async () => {
  const entries = [...artifactOf('x'), { name: 'site/a/', mode: 0o040755 }]
  expect(await within({ files: 4 }, entries)).toContain('It has more than 4 files.')
  expect(await within({ entries: 5 }, entries)).toContain('It has more than 5 entries.')
  expect(await within({ file: 10 }, entries)).toContain('is larger than 10 bytes.')
  expect(await within({ total: 20 }, entries)).toContain(
    'It is larger than 20 bytes when it is unpacked.',
  )
  expect(await within({ zip: 30 }, entries)).toContain('It is larger than 30 bytes.')
  expect(await within({ branch: 40 }, entries)).toContain(
    'All previews together would be larger than 40 bytes.',
  )
  expect(scene.files()).toEqual([])
  expect(await within({ files: 5, entries: 6 }, entries)).toContain('Published')
})

test('entries that share their bytes count as what they become', async () => {
  const [first, ...others] = artifactOf('x')
  const shared = Array.from({ length: 20 }, (_, index) => ({
    name: `site/${index}.html`,
    data: 'y'.repeat(1000),
    isOverlapping: index > 0,
  }))
  const entries = [first as Entry, ...others, ...shared]
  expect(await within({ total: 20_000 }, entries)).toContain('It is larger than 20000 bytes')
  expect(await within({ total: 40_000 }, entries)).toContain('Published')
  expect(scene.git('show', 'previews:pr/1/19.html')).toBe('y'.repeat(1000))
})

test('a zip that was written into a stream, as upload-artifact does, is read', async () => {
  const streamed = artifactOf('x').map((entry) => ({ ...entry, isStreamed: true }))
  await scene.built(scene.build(1, streamed))
  expect(scene.page(1)).toBe('<p>x</p>')
})

test('a full branch loses the previews of closed pull requests first', async () => {
  scene.open(2, 'of 2')
  await scene.publish(2, 'page of 2')
  scene.pull(2).state = 'closed'
  expect(await within({ branch: 600 }, artifactOf('x'))).toContain('Published')
  expect(scene.files().filter((file) => file.startsWith('pr/2/'))).toEqual([])
})

test('what a finished site has for hosts is left out, and the rest is published', async () => {
  const left = [
    '.nojekyll',
    '.hosts/nginx.conf',
    '_headers',
    '_redirects',
    'vercel.json',
    'index.html.br',
    'index.html.gz',
  ]
  await scene.built(
    scene.build(1, [
      ...artifactOf('x'),
      ...left.map((name) => page(`site/${name}`)),
      page('site/_next/static/a.js'),
    ]),
  )
  expect(
    scene.files().filter((file) => file.startsWith('pr/1/') && !file.includes('_report')),
  ).toEqual(['pr/1/_next/static/a.js', 'pr/1/about/index.html', 'pr/1/index.html'])
})

test('files are plain files on the branch, whatever rights they claim', async () => {
  await scene.built(
    scene.build(1, [...artifactOf('x'), { ...page('site/a b é.js'), mode: 0o104755 }]),
  )
  const modes = scene.git('ls-tree', '-r', '--format=%(objectmode)', 'previews').split('\n')
  expect(new Set(modes)).toEqual(new Set(['100644']))
  expect(
    scene.git('-c', 'core.quotepath=off', 'ls-tree', '-r', '--name-only', 'previews'),
  ).toContain('pr/1/a b é.js')
})
