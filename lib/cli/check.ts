import { checkWithCache, isSound } from '@/lib/check'
import { formatFindings } from '@/lib/check/report/text'
import { readIcon } from '@/lib/stage/icons'
import { readPictures } from '@/lib/stage/pictures'
import { requireContent } from './content'
import { EXIT } from './exit'
import { folders, settings } from './settings'

requireContent()
const checked = await checkWithCache({ ...settings, ...folders })
await readPictures(checked, { ...folders, variants: false })
await readIcon(checked.site, { ...settings, ...folders })
console.log(formatFindings(checked.files))
process.exitCode = isSound(checked) ? EXIT.done : EXIT.contentAtFault
