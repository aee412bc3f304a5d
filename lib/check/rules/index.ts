import type { Rule } from '@/lib/check/rule'
import { aliasAddress } from './alias-address'
import { aliasTaken } from './alias-taken'
import { anchorDuplicate } from './anchor-duplicate'
import { fileAddress } from './file-address'
import { fileConflict } from './file-conflict'
import { fileControl } from './file-control'
import { fileEncoding } from './file-encoding'
import { fileExtension } from './file-extension'
import { fileFrontMatter } from './file-front-matter'
import { fileLink } from './file-link'
import { fileSize } from './file-size'
import { fileTaken } from './file-taken'
import { fileUnreadable } from './file-unreadable'
import { headingEmpty } from './heading-empty'
import { headingSkipped } from './heading-skipped'
import { htmlRemoved } from './html-removed'
import { iconDrawing } from './icon-drawing'
import { iconPackUnused } from './icon-pack-unused'
import { iconUnknown } from './icon-unknown'
import { languageUnknown } from './language-unknown'
import { linkBare } from './link-bare'
import { linkDraft } from './link-draft'
import { linkFragment } from './link-fragment'
import { linkIncomplete } from './link-incomplete'
import { linkMissing } from './link-missing'
import { linkMoved } from './link-moved'
import { linkUnnamed } from './link-unnamed'
import { linkUnsafe } from './link-unsafe'
import { linkVague } from './link-vague'
import { menuEmpty } from './menu-empty'
import { pageBody } from './page-body'
import { pageDates } from './page-dates'
import { pageDescription } from './page-description'
import { pageLength } from './page-length'
import { pageType } from './page-type'
import { pictureAlt } from './picture-alt'
import { pictureAltCaption } from './picture-alt-caption'
import { pictureAltFile } from './picture-alt-file'
import { pictureExtension } from './picture-extension'
import { pictureLarge } from './picture-large'
import { pictureMissing } from './picture-missing'
import { pictureUnused } from './picture-unused'
import { schemaChoice } from './schema-choice'
import { schemaRequired } from './schema-required'
import { schemaType } from './schema-type'
import { schemaUnknownBlock } from './schema-unknown-block'
import { schemaUnknownKey } from './schema-unknown-key'
import { schemaUnsupported } from './schema-unsupported'
import { sectionDuplicateId } from './section-duplicate-id'
import { sectionId } from './section-id'
import { shortcodeParameter } from './shortcode-parameter'
import { shortcodeSyntax } from './shortcode-syntax'
import { shortcodeUnclosed } from './shortcode-unclosed'
import { shortcodeUnknown } from './shortcode-unknown'
import { silenceReason } from './silence-reason'
import { silenceRule } from './silence-rule'
import { silenceUnused } from './silence-unused'
import { siteOrigin } from './site-origin'
import { siteRules } from './site-rules'
import { stagingRules } from './staging'
import { textHardBreak } from './text-hard-break'
import { textMarkup } from './text-markup'
import { yamlAlias } from './yaml-alias'
import { yamlAnchorUnused } from './yaml-anchor-unused'
import { yamlComment } from './yaml-comment'
import { yamlDuplicateKey } from './yaml-duplicate-key'
import { yamlReading } from './yaml-reading'
import { yamlSyntax } from './yaml-syntax'
import { yamlTab } from './yaml-tab'
import { yamlTag } from './yaml-tag'

/** All rules. Those that look at a file's bytes run in this order and stop at the first error. */
export const rules: readonly Rule[] = [
  fileLink,
  fileUnreadable,
  fileExtension,
  fileSize,
  fileEncoding,
  fileConflict,
  fileControl,
  fileFrontMatter,
  yamlTab,
  yamlSyntax,
  yamlDuplicateKey,
  yamlTag,
  yamlAlias,
  yamlAnchorUnused,
  pageType,
  yamlComment,
  schemaUnknownBlock,
  schemaUnknownKey,
  schemaRequired,
  schemaType,
  schemaChoice,
  schemaUnsupported,
  yamlReading,
  siteOrigin,
  siteRules(() => [...rules, ...stagingRules]),
  menuEmpty,
  languageUnknown,
  sectionId,
  sectionDuplicateId,
  iconUnknown,
  iconDrawing,
  iconPackUnused,
  pictureMissing,
  pictureExtension,
  pictureAlt,
  pictureAltCaption,
  pictureAltFile,
  pictureLarge,
  pictureUnused,
  linkIncomplete,
  linkMissing,
  linkDraft,
  linkMoved,
  linkFragment,
  linkUnsafe,
  linkUnnamed,
  linkVague,
  linkBare,
  shortcodeSyntax,
  shortcodeUnclosed,
  shortcodeUnknown,
  shortcodeParameter,
  headingEmpty,
  headingSkipped,
  anchorDuplicate,
  textHardBreak,
  textMarkup,
  htmlRemoved,
  pageBody,
  pageDates,
  pageDescription,
  pageLength,
  fileAddress,
  aliasAddress,
  aliasTaken,
  fileTaken,
  silenceRule,
  silenceReason,
  silenceUnused,
]
