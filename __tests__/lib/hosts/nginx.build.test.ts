import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { serve } from '@/__tests__/helpers/serve'
import { headersFor } from '@/lib/headers'
import { hostFiles } from '@/lib/hosts'
import { redirectsOf } from '@/lib/redirects'

/** nginx is no part of the project: where it is not installed, these are the only tests that are left out. */
const about = spawnSync('nginx', ['-V'], { encoding: 'utf8' }).stderr ?? ''
const held = about ? describe : describe.skip

const FILES = [
  ...['index.html', '404.html', 'a/index.html', 'a/index.md', 'a/plan.svg', 'a/PLAN.SVG'],
  ...['old.html', '_media/x-0a1b.avif', '_next/static/chunks/a.js', '_next/static/media/a.woff2'],
  ...['manifest.webmanifest', '.hosts/secret', '.well-known/security.txt'],
]

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

held.each(['', '/some/prefix'])(
  'nginx (where it is installed) with the example of the build, at "%s"',
  (basePath) => {
    test('answers as npm start does', async () => {
      const { folder, ask } = await start(basePath)
      const own = await serve(path.join(folder, 'out'), basePath)
      const addresses = FILES.filter((file) => !file.startsWith('.hosts'))
      for (const file of [
        ...addresses,
        '',
        'a/',
        'nothing/',
        '_media/nothing.png',
        '.hosts/secret',
        '_media/',
      ]) {
        const address = `${basePath}/${file}`
        const { status, headers, body } = await ask(address)
        const expected = await fetch(new URL(address, own), { redirect: 'manual' })
        expect([address, status]).toEqual([address, expected.status])
        expect(body.toString()).toBe(await expected.text())
        for (const name of Object.keys({ ...headersFor('/x.svg'), ...headersFor('/_media/') })) {
          // What is not there is kept by nobody, and nginx need not say so.
          if (name === 'Cache-Control' && status === 404) continue
          expect([address, name, headers[name.toLowerCase()]]).toEqual([
            address,
            name,
            expected.headers.get(name),
          ])
        }
        if (!/\.(js|woff2|txt)$/.test(file)) {
          expect([address, headers['content-type']]).toEqual([
            address,
            expected.headers.get('Content-Type'),
          ])
        }
      }
    })

    test('sends the compressed file, and says that it depends on the request', async () => {
      const { ask } = await start(basePath)
      const { headers, body } = await ask(`${basePath}/a/`, { 'Accept-Encoding': 'gzip' })
      expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
      expect(gunzipSync(body).toString()).toBe('a/index.html')
      expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'cache-control': 'no-cache' })
    })

    test('leads to the slash, from old addresses to new ones, and from http to https', async () => {
      const { ask, askInTheClear } = await start(basePath)
      const to = async (address: string) => {
        const { status, headers } = await ask(basePath + address)
        return [status, headers.location, headers['x-frame-options']]
      }
      expect(await to('/a')).toEqual([301, `${basePath}/a/`, 'DENY'])
      expect(await to('/before/?q=1')).toEqual([301, `${basePath}/a/?q=1`, 'DENY'])
      const { status, headers } = await askInTheClear(`${basePath}/a/?q=1`)
      expect([status, headers.location]).toEqual([301, `https://127.0.0.1${basePath}/a/?q=1`])
    })
  },
)

/** Starts nginx with the example, changed as its first lines say: the folder, the certificate and, for a test, the ports. */
async function start(basePath: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'nginx-'))
  stops.push(() => rmSync(folder, { recursive: true }))
  const files = hostFiles({
    redirects: redirectsOf([{ address: '/a/', title: 'A', aliases: ['/before/'] }]),
    basePath,
    origin: 'https://example.org',
  })
  for (const file of FILES) {
    write(folder, `out/${file}`, file)
    write(folder, `out/${file}.gz`, gzipSync(file))
  }
  write(folder, 'out/.hosts/nginx-redirects.conf', files.get('.hosts/nginx-redirects.conf') ?? '')
  const [clear, secure] = [await freePort(), await freePort()]
  const site = (files.get('.hosts/nginx.conf') ?? '')
    .replaceAll('/srv/site/out', path.join(folder, 'out'))
    .replaceAll('/etc/ssl/example.org', folder)
    .replaceAll(/^ *listen \[::\].*\n/gm, '')
    .replace('listen 80;', `listen 127.0.0.1:${clear};`)
    .replace('listen 443 ', `listen 127.0.0.1:${secure} `)
  write(folder, 'site.conf', site)
  // Started as root, it would take on a user who may not read a temporary folder.
  const user = process.getuid?.() === 0 ? 'user root; ' : ''
  const temporary = ['client_body', 'fastcgi', 'proxy', 'scgi', 'uwsgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ')
  write(
    folder,
    'nginx.conf',
    `${user}daemon off; pid ${folder}/pid; events {} http { access_log off; ${temporary} include site.conf; }`,
  )
  const usual = /--conf-path=(\S+)/.exec(about)?.[1] ?? '/etc/nginx/nginx.conf'
  copyFileSync(path.join(path.dirname(usual), 'mime.types'), path.join(folder, 'mime.types'))
  const key = ['-keyout', `${folder}/privkey.pem`, '-out', `${folder}/fullchain.pem`]
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=a', ...key],
    {
      stdio: 'ignore',
    },
  )
  const nginx = spawn('nginx', ['-e', 'stderr', '-c', `${folder}/nginx.conf`])
  let said = ''
  nginx.stderr.on('data', (text) => {
    said += text
  })
  stops.unshift(() => nginx.kill())
  const ask = (address: string, headers = {}) =>
    answer(https, { port: secure, path: address, headers, rejectUnauthorized: false })
  const askInTheClear = (address: string) => answer(http, { port: clear, path: address })
  for (let tries = 0; ; tries += 1) {
    const isUp = await askInTheClear('/').then(
      () => true,
      () => false,
    )
    if (isUp) break
    if (nginx.exitCode !== null || tries > 100) throw new Error(`nginx does not start: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return { folder, ask, askInTheClear }
}

function write(folder: string, name: string, content: string | Uint8Array): void {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

interface Answer {
  status: number | undefined
  headers: IncomingMessage['headers']
  body: Buffer
}

function answer(
  client: typeof http | typeof https,
  options: https.RequestOptions,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = client.get({ host: '127.0.0.1', ...options }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () => {
        const { statusCode: status, headers } = response
        resolve({ status, headers, body: Buffer.concat(parts) })
      })
    })
    request.on('error', reject)
  })
}
