import type { HeaderRule } from '@/lib/headers'
import type { Redirect } from '@/lib/redirects'
import { addHeader, mapOf, quoted, valuesByName } from './nginx-headers'
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
    # From nginx 1.25.1 on, "http2 on;" is the way to say it.
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
