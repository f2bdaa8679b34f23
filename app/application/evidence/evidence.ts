import type { EvidenceApplication } from '../application.ts'
import { documentsOfClaim, openDocument } from '../documents/open-document.ts'
import { firstAccepted } from '../first-spoken.ts'
import { languageOf, sayToShopper, shopperLanguages } from '../shopper/words.ts'
import { openFile } from './open-file.ts'
import { shopperAddEvidence, shopperEvidence, shopperRemoveEvidence } from './shopper-evidence.ts'
import type { ShopperEvidenceDeps } from './shopper-evidence.ts'
import { addAsStaff, evidenceOfClaim, removeAsStaff, restoreAsStaff } from './staff-evidence.ts'
import { addByToken, provedBy, removeByToken, viewUploadPage } from './upload-page.ts'

/** Everything that can be done with evidence. */
export const evidenceUses = (deps: ShopperEvidenceDeps): EvidenceApplication => ({
  ofClaim: (context, claimId) => evidenceOfClaim(deps, context, claimId),
  add: (context, target, upload) => addAsStaff(deps, context, target, upload),
  remove: (context, id) => removeAsStaff(deps, context, id),
  restore: (context, id) => restoreAsStaff(deps, context, id),
  ofShopper: (context, key, locale) => shopperEvidence(deps, context, key, languageOf(locale)),
  addByShopper: (context, key, target, upload, locale) => shopperAddEvidence(deps, context, key, target, upload, languageOf(locale)),
  removeByShopper: (context, key, id, locale) => shopperRemoveEvidence(deps, context, key, id, languageOf(locale)),
  uploadPage: (token, target, locale) => viewUploadPage(deps, token, target, languageOf(locale)),
  addByToken: (token, target, upload, locale) => addByToken(deps, token, target, upload, languageOf(locale)),
  removeByToken: (token, id, locale) => removeByToken(deps, token, id, languageOf(locale)),
  uploader: async (token) => (await provedBy(deps, token))?.context ?? null,
  open: (id, token, range) => openFile(deps, id, token, range),
  documentsOf: (context, claimId) => documentsOfClaim(deps, context, claimId),
  openDocument: (id, token) => openDocument(deps, id, token),
  linkIsOver: (acceptLanguage) => {
    const language = firstAccepted(acceptLanguage, shopperLanguages)
    return { language, sentence: sayToShopper(language, 'link.over') }
  },
})
