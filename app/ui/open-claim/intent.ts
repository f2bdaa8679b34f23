/** The open-a-claim form is sent for two ends: to see the decision, and to open the claim. */
export type OpenClaimIntent = 'preview' | 'open'

/** True where a submission only asks what would be answered, so that nothing on the screen needs loading again. */
export function isPreview(form: FormData | undefined): boolean {
  return form?.get('intent') === 'preview'
}
