import type { Label } from '../../domain/claim/particulars.ts'
import type { Speech } from './words.ts'

/** Where the label is, and the parcel's number where it has one already. */
export function labelWords({ url, tracking }: Label, isAttached: boolean, { say }: Speech): string {
  const parcel = [tracking?.carrier, tracking?.number].filter(Boolean).join(' ')
  return [
    ...(isAttached ? [say('label.file')] : []),
    ...(url ? [`${say('label.link')}\n${url}`] : []),
    ...(parcel ? [`${say('label.parcel')} ${parcel}${tracking?.url ? `\n${tracking.url}` : ''}`] : []),
  ].join('\n\n')
}
