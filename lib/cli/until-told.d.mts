export function untilTold(input?: NodeJS.ReadableStream): Promise<void>
