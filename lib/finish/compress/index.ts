/** Puts `.br` and `.gz` beside each file of a folder that is worth compressing. */
export async function compress(_folder: string): Promise<void> {}
