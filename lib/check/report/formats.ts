/** How findings can be written: for people, for programs, and as annotations of a pull request on GitHub. */
export const FORMATS = ['text', 'json', 'github'] as const

export type Format = (typeof FORMATS)[number]
