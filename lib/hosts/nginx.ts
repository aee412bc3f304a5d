import { type HeaderRule, REVALIDATE } from '@/lib/headers'
import type { Redirect } from '@/lib/redirects'
import { plain } from './plain'

/** Locations for a `server` of nginx, which unlike other hosts drops the query unless it is told to keep it. */
export function nginxRedirects(redirects: readonly Redirect[], basePath: string): string {
  return redirects
    .map(({ from, to }) => {
      const location = quoted(basePath + from)
      return `location = ${location} { return 301 ${plain(basePath + to)}$is_args$args; }\n`
    })
    .join('')
}

interface Options {
  rules: readonly HeaderRule[]
  basePath: string
  /** The name of the host, such as `example.org`. */
  host: string
}

/**
 * An example for nginx: a file for its `http`, with a `server` that answers as `npm start` does.
 *
 * All headers are said once, in the `server`. A `location` with an `add_header` of its own would lose those of the `server`
 * (https://nginx.org/en/docs/http/ngx_http_headers_module.html), so what differs by address comes from a `map`, which
 * takes the address of the file in the end: that of 404.html, when nothing is there.
 */
export function nginxExample({ rules, basePath, host }: Options): string {
  const headers = valuesByName(rules)
  const base = plain(basePath)
  return `# An example for nginx, to be copied and changed: the name of the host, its certificate, the folder of the site.
# \`nginx -t\` says whether it can be used. Include it in \`http\`: /etc/nginx/conf.d/ is the place for it.
${headers.flatMap((header) => mapOf(header, basePath)).join('')}
server {
    listen 80;
    listen [::]:80;
    server_name ${host};
    return 301 https://$host$request_uri;
}

server {
    listen 443 ssl http2;
    listen [::]:443 ssl http2;
    server_name ${host};
    ssl_certificate /etc/ssl/${host}/fullchain.pem;
    ssl_certificate_key /etc/ssl/${host}/privkey.pem;
    server_tokens off;

    include mime.types;
    types {
        application/manifest+json webmanifest;
        text/markdown md;
        text/vtt vtt;
    }
    charset utf-8;
    charset_types text/css text/markdown text/plain text/vtt text/xml image/svg+xml application/javascript;

    # The build has compressed the files already.
    gzip_static on;
    gzip_vary on;
    gzip_proxied any;
    # Only with the module ngx_brotli:
    # brotli_static on;

    # Headers are said here and nowhere else: a location with an add_header of its own would have none of these.
${headers.map(addHeader).join('')}
    index index.html;
    absolute_redirect off;
    error_page 403 404 =404 ${base}/404.html;
    location ~ "/\\.(?!well-known/)" { return 404; }
    include ${FOLDER}/.hosts/nginx-redirects*.conf;
${basePath === '' ? `    root ${FOLDER};\n` : below(base)}}
`
}

const FOLDER = '/srv/site/out'

function below(base: string): string {
  return `    location / { return 404; }
    location = ${base} { return 301 ${base}/; }
    location ${base}/ { alias ${FOLDER}/; }
`
}

/** A header with its value for every file, and for the files that fit a path. */
interface Header {
  name: string
  everywhere: string
  /** The later one counts. */
  some: readonly (readonly [path: string, value: string])[]
}

function valuesByName(rules: readonly HeaderRule[]): Header[] {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))]
  return names.map((name) => {
    const values = rules.flatMap(({ path, headers }) => {
      const value = headers[name]
      return value === undefined ? [] : [[path, value] as const]
    })
    const everywhere = values.find(([path]) => path === '/*')?.[1]
    return {
      name,
      everywhere: everywhere ?? (name === CACHE ? REVALIDATE : ''),
      some: values.filter(([path]) => path !== '/*'),
    }
  })
}

const CACHE = 'Cache-Control'

/** Of two patterns that fit, nginx takes the first. */
function mapOf({ name, everywhere, some }: Header, basePath: string): string[] {
  if (some.length === 0) return []
  const patterns = some.map(([path, value]) => {
    const pattern = path.split('*').map(literally).join('.*')
    return `    ${quoted(`~*^${literally(basePath)}${pattern}$`)} ${quoted(value)};\n`
  })
  return [
    `\nmap $uri ${variable(name)} {\n    default ${quoted(everywhere)};\n`,
    ...patterns.reverse(),
    '}\n',
  ]
}

/** What is not there is not to be kept, so only answers that found something say how long they may be. */
function addHeader({ name, everywhere, some }: Header): string {
  const value = some.length > 0 ? variable(name) : quoted(everywhere)
  return `    add_header ${name} ${value}${name === CACHE ? '' : ' always'};\n`
}

function variable(name: string): string {
  return `$site_${name.toLowerCase().replaceAll('-', '_')}`
}

function literally(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
