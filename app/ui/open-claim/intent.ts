/** True where a submission only asks what would be answered, so that nothing on the screen needs loading again. */
export function isPreview(form: FormData | undefined): boolean {
  return form?.get('intent') === 'preview'
}
