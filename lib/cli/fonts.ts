import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { FOLDER, makeFonts } from '@/lib/fonts/make'

const files = await makeFonts()
mkdirSync(FOLDER, { recursive: true })
for (const [name, bytes] of files) writeFileSync(path.join(FOLDER, name), bytes)
console.log(`Made ${files.size} files in ${FOLDER}/.`)
