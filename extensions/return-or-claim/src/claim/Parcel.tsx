import { useState } from 'preact/hooks'
import type { ShopperParcel } from '../../../../app/contracts/shopper.ts'
import { dayOfWords, dayWords, translate } from '../host.ts'
import { unlessSaid } from '../unless-said.ts'
import type { Evidence } from '../use-evidence.ts'
import { ParcelForm } from './ParcelForm.tsx'
import { Told } from './Told.tsx'
import type { ClaimInHand } from './use-claim.ts'

/** Where to send it, with which label and until when; and what the shop was told of it. */
export function Parcel({ parcel, inHand, evidence }: { parcel: ShopperParcel; inHand: ClaimInHand; evidence: Evidence }) {
  const { claim } = inHand
  const { told } = parcel
  const state = told?.at ?? 'not told'
  // What is being entered stays, whatever the shop notes of the parcel meanwhile.
  const [entering, setEntering] = useState<string | null>(null)
  const sendBy = unlessSaid(parcel.sendBy && dayWords(parcel.sendBy), claim.nextStep)
  const slip = evidence.list?.documents.find((document) => document.claimId === claim.id && document.kind === 'packing-slip')
  const number = told && [told.carrier, told.number].filter(Boolean).join(' ')
  return (
    <s-section heading={translate(parcel.lines.every((line) => line.sent) ? 'parcel.onItsWay' : 'parcel.heading')}>
      <s-stack gap="base">
        {sendBy && <s-text>{translate('parcel.sendBy', { day: sendBy })}</s-text>}
        <Addresses parcel={parcel} />
        <Label label={parcel.label} evidence={evidence} />
        {slip && !parcel.lines.every((line) => line.sent) && <s-stack alignItems="start"><s-button variant="secondary" href={slip.url} target="_blank">{translate('parcel.openSlip')}</s-button></s-stack>}
        {told && (
          <s-stack gap="small-200">
            <s-text type="strong">{translate('parcel.told', { day: dayOfWords(told.at) })}</s-text>
            {number && (told.url ? <s-link href={told.url} target="_blank">{number}</s-link> : <s-text>{number}</s-text>)}
            <s-text color="subdued">{translate(told.proof ? 'parcel.proved' : 'parcel.notProved')}</s-text>
          </s-stack>
        )}
        <Told door="parcel" inHand={inHand} />
        {claim.may.parcel.allowed && <ParcelForm key={entering ?? state} parcel={parcel} inHand={inHand} evidence={evidence} onEntry={() => setEntering(entering ?? state)} onTold={() => setEntering(null)} />}
      </s-stack>
    </s-section>
  )
}

/** Each address once, with what goes there where there are several. */
function Addresses({ parcel: { lines } }: { parcel: ShopperParcel }) {
  const places = new Map<string, { sendTo: string[]; titles: string[] }>()
  for (const { title, sendTo, sent } of lines) {
    if (!sendTo || sent) continue
    const place = places.get(sendTo.join('\n')) ?? { sendTo, titles: [] }
    places.set(sendTo.join('\n'), { ...place, titles: [...place.titles, title] })
  }
  return (
    <>
      {[...places.values()].map(({ sendTo, titles }) => (
        <s-stack key={sendTo.join()} gap="small-200">
          <s-text type="strong">{places.size > 1 ? translate('parcel.toOf', { items: titles.join(', ') }) : translate('parcel.to')}</s-text>
          <s-stack>{sendTo.map((line) => <s-text key={line}>{line}</s-text>)}</s-stack>
        </s-stack>
      ))}
    </>
  )
}

function Label({ label, evidence }: { label: ShopperParcel['label']; evidence: Evidence }) {
  if (!label) return null
  const address = evidence.list?.files.find((file) => file.id === label.evidenceId)?.url ?? label.url
  const number = label.tracking && [label.tracking.carrier, label.tracking.number].filter(Boolean).join(' ')
  return (
    <s-stack gap="small-200" alignItems="start">
      <s-text type="strong">{translate('parcel.label')}</s-text>
      {address && <s-button variant="secondary" href={address} target="_blank">{translate('parcel.openLabel')}</s-button>}
      {number && <s-text>{number}</s-text>}
    </s-stack>
  )
}
