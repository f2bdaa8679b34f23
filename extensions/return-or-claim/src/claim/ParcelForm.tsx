import { useState } from 'preact/hooks'
import type { ShopperParcel } from '../../../../app/contracts/shopper.ts'
import { translate } from '../host.ts'
import { EvidenceField } from '../parts/EvidenceField.tsx'
import { filesOf, type Evidence } from '../use-evidence.ts'
import { faultOf, type ClaimInHand } from './use-claim.ts'

const longest = 80

interface ParcelFormProps { parcel: ShopperParcel; inHand: ClaimInHand; evidence: Evidence; /** Something was entered that is not told yet. */ onEntry(): void; onTold(): void }

/** Tells the shop that it was sent, or puts right what was told. */
export function ParcelForm({ parcel, inHand, evidence, onEntry, onTold }: ParcelFormProps) {
  const { lines, told } = parcel
  const left = lines.filter((line) => !line.sent)
  const correcting = left.length === 0
  const [open, setOpen] = useState(!correcting)
  const [chosen, setChosen] = useState((correcting ? lines : left).map((line) => line.id))
  const [carrier, setCarrier] = useState((correcting && told?.carrier) || '')
  const [number, setNumber] = useState((correcting && told?.number) || '')
  const about = { claimId: inHand.claim.id, purpose: 'proof-of-posting' as const }
  const fault = (field: string) => faultOf(inHand, 'parcel', field)
  const enter = (set: (value: string) => void, event: { currentTarget: unknown }) => {
    set((event.currentTarget as HTMLInputElement).value)
    onEntry()
  }
  const tell = async () => {
    if (await inHand.tell('parcel', { lineIds: chosen, carrier, number, evidence: filesOf(evidence, about).map(({ id }) => id) })) onTold()
  }

  if (!open) return <s-stack alignItems="start"><s-button variant="secondary" onClick={() => setOpen(true)}>{translate('parcel.correct')}</s-button></s-stack>
  return (
    <s-stack gap="base">
      {lines.length > 1 && (
        <s-choice-list label={translate('parcel.what')} name="parcel" multiple values={chosen} error={fault('lineIds')} onChange={(event) => { setChosen((event.currentTarget as unknown as { values?: string[] }).values ?? []); onEntry() }}>
          {lines.map((line) => <s-choice key={line.id} value={line.id}>{line.title}</s-choice>)}
        </s-choice-list>
      )}
      <s-text-field label={translate('parcel.carrier')} value={carrier} maxLength={longest} error={fault('carrier')} onInput={(event) => enter(setCarrier, event)} />
      <s-text-field label={translate('parcel.number')} value={number} maxLength={longest} error={fault('number')} onInput={(event) => enter(setNumber, event)} />
      <EvidenceField heading={translate('parcel.proof')} about={about} evidence={evidence} />
      <s-stack alignItems="start"><s-button variant="primary" loading={inHand.busy === 'parcel'} disabled={evidence.underWay} onClick={() => void tell()}>{translate(correcting ? 'parcel.correctTell' : 'parcel.tell')}</s-button></s-stack>
    </s-stack>
  )
}
