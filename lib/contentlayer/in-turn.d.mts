export function inTurn(source: string): string
