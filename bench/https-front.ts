import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { BadSetting } from '@/lib/environment'

/** What stands in front of a server on a real host: https, and http that leads to it. */
export interface HttpsFront {
  httpPort: number
  httpsPort: number
  /** The file of a certificate for localhost, which nobody trusts by himself. */
  certificate: string
  close: () => void
}

/** @param server the address of a server of http */
export async function httpsFront(server: string): Promise<HttpsFront> {
  const folder = mkdtempSync(path.join(tmpdir(), 'https-'))
  const [key, certificate] = [path.join(folder, 'key.pem'), path.join(folder, 'certificate.pem')]
  makeCertificate(key, certificate)
  const identity = { key: readFileSync(key), cert: readFileSync(certificate) }
  const secure = https.createServer(identity, handOn(new URL(server)))
  const httpsPort = await listen(secure)
  const clear = http.createServer(leadTo(httpsPort))
  const httpPort = await listen(clear)
  const close = () => {
    for (const one of [secure, clear]) one.close().closeAllConnections()
    rmSync(folder, { recursive: true })
  }
  return { httpPort, httpsPort, certificate, close }
}

function makeCertificate(key: string, certificate: string): void {
  const kind = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1']
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  try {
    execFileSync('openssl', ['req', ...kind, ...name, '-keyout', key, '-out', certificate], {
      stdio: 'pipe',
    })
  } catch (cause) {
    throw new BadSetting(`openssl cannot make a certificate for https: ${cause}`, { cause })
  }
}

function handOn({ hostname, port }: URL): http.RequestListener {
  return ({ method, url, headers }, response) => {
    const asked = http.request({ hostname, port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    asked.end()
  }
}

function leadTo(port: number): http.RequestListener {
  return ({ url }, response) => {
    response.writeHead(301, { Location: `https://localhost:${port}${url}` }).end()
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return (server.address() as AddressInfo).port
}
