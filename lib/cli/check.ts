import { check, isSound } from '@/lib/check'
import { formatFindings } from '@/lib/check/report/text'
import { requireContent } from './content'
import { EXIT } from './exit'
import { settings } from './settings'

requireContent()
const checked = check(settings)
console.log(formatFindings(checked.files))
process.exitCode = isSound(checked) ? EXIT.done : EXIT.contentAtFault
