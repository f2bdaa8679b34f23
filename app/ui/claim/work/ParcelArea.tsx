import { Link } from '@shopify/polaris'
import { DeliveryIcon } from '@shopify/polaris-icons'
import type { EvidenceView } from '../../../application/evidence/evidence-view.ts'
import { dayWords, distanceWords, instantWords } from '../../format/days.ts'
import { useShopFormat } from '../../format/ShopFormat.tsx'
import { receptionWords } from '../../words/terms.ts'
import { notReceivedWords } from '../commands/goods-words.ts'
import { AreaActions, canDo, type LineActions } from './AreaActions.tsx'
import { EvidenceLinks } from './EvidenceLinks.tsx'
import { Rows } from './Rows.tsx'
import { WorkArea } from './WorkArea.tsx'
import { byWords } from './by-words.ts'

const names = ['send-label', 'record-sent', 'receive', 'not-received', 'give-back'] as const

/** Where the goods are on their way back: address, label, tracking, the day to send them by. */
export function ParcelArea({ evidence, ...actions }: LineActions & { evidence: EvidenceView[] }) {
  const { timeZone, today } = useShopFormat()
  const { line } = actions
  const { parcel } = line.record
  const { sendTo, returnShipping, deadlines } = line.decision.answer
  if (line.reception === 'not-required' || (line.authorization !== 'authorized' && !parcel.label && !parcel.sent && !parcel.received)) return null
  const awaited = line.reception === 'awaiting' || line.reception === 'in-transit'
  const now = awaited && deadlines.sendBackBy ? `${receptionWords[line.reception]}, to be sent by ${dayWords(deadlines.sendBackBy)}, ${distanceWords(today, deadlines.sendBackBy)}` : receptionWords[line.reception]
  return (
    <WorkArea title="Parcel" icon={DeliveryIcon} now={now} actions={canDo(line, [...names]) ? <AreaActions {...actions} names={[...names]} labels={{ receive: 'Received', 'record-sent': 'Sent', 'not-received': 'Did not come', 'send-label': parcel.label ? 'Send another label' : 'Send a label' }} /> : null}>
      <Rows rows={[
        awaited && sendTo ? ['Send it to', `${sendTo.lines.join(', ')} (${sendTo.rules.join(', ')})`] : null,
        awaited && returnShipping ? ['Carriage', `${returnShipping.paidBy === 'merchant' ? 'You pay' : 'The customer pays'} (${returnShipping.rules.join(', ')})`] : null,
        parcel.label ? ['Label', <>{`Sent ${byWords(parcel.label, timeZone)}`}{parcel.label.url ? <>{' · '}<Link url={parcel.label.url} target="_blank">Open the label</Link></> : null}{parcel.label.evidenceId ? <EvidenceLinks ids={[parcel.label.evidenceId]} evidence={evidence} /> : null}</>] : null,
        parcel.tracking ? ['Tracking', parcel.tracking.url ? <Link url={parcel.tracking.url} target="_blank">{trackingWords(parcel.tracking)}</Link> : trackingWords(parcel.tracking)] : null,
        parcel.sent ? ['On its way', `Since ${instantWords(parcel.sent.at, timeZone)}${parcel.sent.proof ? ', proof of posting seen' : ''}`] : null,
        parcel.notReceived ? ['Did not come', `${notReceivedWords[parcel.notReceived.what]}, ${byWords(parcel.notReceived, timeZone)}${parcel.notReceived.note ? `. ${parcel.notReceived.note}` : ''}`] : null,
        parcel.received ? ['Received', byWords(parcel.received, timeZone)] : null,
        parcel.givenBack ? [parcel.givenBack.left ? 'Left here' : 'Given back', [parcel.givenBack.on ? dayWords(parcel.givenBack.on) : '', byWords(parcel.givenBack, timeZone), parcel.givenBack.tracking ? trackingWords(parcel.givenBack.tracking) : '', parcel.givenBack.note].filter(Boolean).join('. ')] : null,
      ]} />
    </WorkArea>
  )
}

const trackingWords = ({ carrier, number }: { carrier: string; number: string }) => [carrier, number].filter(Boolean).join(' ')
