/** @jest-environment node */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serve as serveForTests } from '@/__tests__/helpers/serve'
import { CannotServe, pageAddresses, requirePort, serve } from '@/lib/serve'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'serve-settings-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a port that is taken is named, with the way out', async () => {
  const taken = Number(new URL(await serveForTests(folder)).port)
  await expect(serve({ root: folder, port: taken, host: '127.0.0.1' })).rejects.toThrow(
    new CannotServe(
      `Port ${taken} is taken by another program. Stop that one, or set PORT to another number, such as ${taken + 1}.`,
    ),
  )
})

test('a port that only the system may use is named, with the way out', async () => {
  jest.spyOn(net.Server.prototype, 'listen').mockImplementation(function (this: net.Server) {
    this.emit('error', Object.assign(new Error('listen EACCES'), { code: 'EACCES' }))
    return this
  })
  await expect(serve({ root: folder, port: 80 })).rejects.toThrow(
    new CannotServe('Port 80 is not open to you. Set PORT to a number above 1023, such as 3000.'),
  )
})

test('a port that was only looked at is free afterwards, and one that is taken is told', async () => {
  const first = await serve({ root: folder, port: 0, host: '127.0.0.1' })
  const port = Number(new URL(first.url).port)
  await expect(requirePort(port, '127.0.0.1')).rejects.toThrow(/^Port \d+ is taken/)
  await first.close()
  await requirePort(port, '127.0.0.1')
  await (await serve({ root: folder, port, host: '127.0.0.1' })).close()
})

test('serving before the first build says what to do', async () => {
  const root = path.join(folder, 'out')
  await expect(serve({ root, port: 0 })).rejects.toThrow(
    new CannotServe(`There is no folder ${root}/ to serve. \`npm run build\` makes it.`),
  )
})

test('the list of pages has every page, and only those', async () => {
  for (const name of ['', 'b/c', 'a', 'ä b', '404', '_not-found', '_next/static', '404/below']) {
    await mkdir(path.join(folder, name), { recursive: true })
    await writeFile(path.join(folder, name, 'index.html'), '')
  }
  await mkdir(path.join(folder, 'pictures'))
  await writeFile(path.join(folder, '404.html'), '')
  expect(await pageAddresses(folder)).toEqual(['/', '/%C3%A4%20b/', '/a/', '/b/c/'])
})
