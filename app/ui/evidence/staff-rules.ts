import type { UploadRules } from '../../application/evidence/evidence-view.ts'
import type { EvidencePurpose } from '../../domain/claim/particulars.ts'

/** What staff may choose; a test holds it to what the app takes. */
export const staffRules: UploadRules = {
  accept: 'image/jpeg,image/png,image/webp,application/pdf,video/mp4,video/quicktime', most: 12,
  bytes: { image: 10_485_760, paper: 10_485_760, film: 52_428_800 },
  tooLarge: { image: 'This photo is larger than 10 MB. Send a smaller one.', paper: 'This PDF is larger than 10 MB. Send it in parts, or as photos.', film: 'This film is larger than 50 MB. Send a shorter one.' },
  hint: 'Photos (JPEG, PNG, WebP) and PDFs up to 10 MB, films (MP4, MOV) up to 50 MB; 12 files at most.',
}

export const purposeWords: Record<EvidencePurpose, string> = { photo: 'Photo', 'proof-of-purchase': 'Proof of purchase', 'proof-of-posting': 'Proof of posting', inspection: 'Inspection', 'expert-report': 'Expert’s report', label: 'Return label', other: 'Other paper' }
