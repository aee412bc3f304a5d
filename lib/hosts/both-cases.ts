/** The path of a rule in small and in large letters, for hosts that tell them apart: `PLAN.SVG` is a drawing too. */
export function bothCases(path: string): string[] {
  const ending = /\.\w+$/.exec(path)?.[0]
  return ending ? [path, path.slice(0, -ending.length) + ending.toUpperCase()] : [path]
}
