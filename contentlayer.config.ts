import { makeSource } from 'contentlayer2/source-files'
import { Page } from './lib/schema/page'
import { Site } from './lib/schema/site'

export default makeSource({
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
