/** An answer that is a sentence. */
export function sentence(
  status: number,
  text: string,
  headers: Record<string, string> = {},
): Response {
  const body = new TextEncoder().encode(`${text}\n`)
  return new Response(body, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      // Said here, because the answer to a HEAD request has no body that could be counted.
      'Content-Length': String(body.length),
      ...headers,
    },
  })
}
