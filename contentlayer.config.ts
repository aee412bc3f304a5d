import { makeSource } from 'contentlayer2/source-files'
import { untilTold } from './lib/cli/until-told.mjs'
import { Page } from './lib/schema/page'
import { Site } from './lib/schema/site'

const source = makeSource({
  contentDirPath: '.stage',
  documentTypes: [Page, Site],
  // Pages have a `type` of their own.
  fieldOptions: { typeFieldName: 'kind' },
  disableImportAliasWarning: true,
  // Staging lets nothing bad through; what it missed must stop the build, not vanish from it.
  onUnknownDocuments: 'fail',
  onMissingOrIncompatibleData: 'fail',
  onExtraFieldData: 'fail',
})

/** What Contentlayer asks for when all of it is loaded: that takes as long as reading 1,000 pages. */
export default async (...given: Parameters<typeof source>) => {
  await untilTold()
  return source(...given)
}
