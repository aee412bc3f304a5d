import { z } from 'zod'

/** What we read of GitHub's answers. Keys that are not here are dropped; one that is missing makes the answer garbage. */

const id = z.number().int().positive()
const sha = z.string().regex(/^[0-9a-f]{40}$/)
const repository = z.object({ id, full_name: z.string(), owner: z.object({ login: z.string() }) })
const author = z.object({ login: z.string() }).nullable()

export const run = z.object({
  id,
  event: z.string(),
  path: z.string(),
  status: z.string(),
  conclusion: z.string().nullable(),
  head_sha: sha,
  head_branch: z.string().nullable(),
  head_repository: repository.nullable(),
  html_url: z.string().url(),
})
export type Run = z.infer<typeof run>

export const pull = z.object({
  number: id,
  state: z.enum(['open', 'closed']),
  head: z.object({ sha, ref: z.string(), repo: repository.nullable() }),
  base: z.object({ repo: repository }),
  labels: z.array(z.object({ name: z.string() })),
})
export type Pull = z.infer<typeof pull>
export const pulls = z.array(pull)

export const artifacts = z.object({
  artifacts: z.array(
    z.object({
      id,
      name: z.string(),
      size_in_bytes: z.number().int().nonnegative(),
      expired: z.boolean(),
    }),
  ),
})
export type Artifact = z.infer<typeof artifacts>['artifacts'][number]

export const comments = z.array(
  z.object({
    id,
    body: z
      .string()
      .nullish()
      .transform((body) => body ?? ''),
    user: author,
    updated_at: z.string().datetime(),
  }),
)
export type Comment = z.infer<typeof comments>[number]

export const statuses = z.array(
  z.object({
    context: z.string(),
    state: z.string(),
    description: z.string().nullable(),
    target_url: z.string().nullable(),
  }),
)

export const events = z.array(
  z.object({
    event: z.string(),
    actor: author,
    created_at: z.string().datetime(),
    label: z.object({ name: z.string() }).optional(),
  }),
)
export type IssueEvent = z.infer<typeof events>[number]

export const permission = z.object({ permission: z.string() })
