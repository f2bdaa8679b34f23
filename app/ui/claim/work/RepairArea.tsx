import { WrenchIcon } from '@shopify/polaris-icons'
import type { ClaimLineView } from '../../../application/claims/claim-view.ts'
import { dayWords } from '../../format/days.ts'
import { moneyWords } from '../../format/money.ts'
import { useShopFormat } from '../../format/ShopFormat.tsx'
import { AreaActions, canDo, type LineActions } from './AreaActions.tsx'
import { byWords, daysWords } from './by-words.ts'
import { Rows } from './Rows.tsx'
import { WorkArea } from './WorkArea.tsx'

const names = ['start-repair', 'repair-ready', 'hand-back', 'quote-repair', 'answer-quote'] as const
type Job = ClaimLineView['record']['repairs'][number]

/** The repair job from its start to handing back, and the quote before a paid one. */
export function RepairArea(actions: LineActions) {
  const { timeZone, today } = useShopFormat()
  const { line } = actions
  const { repairs, quote } = line.record
  if (repairs.length === 0 && !quote && !canDo(line, [...names])) return null
  const last = repairs.at(-1)
  const now = last ? jobWords(last) : quote ? quoteWords(line.quote, quote, today) : 'Not begun'
  return (
    <WorkArea title="Repair" icon={WrenchIcon} now={now} actions={<AreaActions {...actions} names={[...names]} labels={{ 'repair-ready': 'Ready', 'hand-back': 'Hand back', 'answer-quote': 'Record their answer' }} />}>
      {quote ? (
        <Rows rows={[
          ['Quote', `${moneyWords(quote.amount)}, holds until ${dayWords(quote.validUntil)}`],
          ['Work quoted', quote.work],
          quote.answer ? ['Answer', `${quote.answer.accepted ? 'Accepted' : 'Declined'}, ${byWords(quote.answer, timeZone)}${quote.answer.note ? `. ${quote.answer.note}` : ''}`] : null,
        ]} />
      ) : null}
      {repairs.map((job, i) => (
        <Rows key={i} rows={[
          ['Technician', job.technician],
          ['Work', job.work],
          job.parts.length ? ['Parts', job.parts.join(', ')] : null,
          ['Started', dayWords(job.startedOn)],
          job.readyOn ? ['Ready', `${dayWords(job.readyOn)}${job.readyNote ? `. ${job.readyNote}` : ''}`] : null,
          job.handedBackOn ? ['Handed back', dayWords(job.handedBackOn)] : null,
          job.givenUp ? ['Given up', 'The repair turned out not to be possible.'] : null,
          job.days === null ? null : ['Took', daysWords(job.days)],
        ]} />
      ))}
    </WorkArea>
  )
}

function jobWords(job: Job): string {
  if (job.givenUp) return 'Given up'
  if (job.handedBackOn) return `Handed back ${dayWords(job.handedBackOn)}`
  return job.readyOn ? `Ready since ${dayWords(job.readyOn)}, to be handed back` : `In work since ${dayWords(job.startedOn)}`
}

function quoteWords(state: ClaimLineView['quote'], quote: NonNullable<ClaimLineView['record']['quote']>, today: string): string {
  if (quote.answer) return quote.answer.accepted ? 'Quote accepted' : 'Quote declined'
  return state === 'lapsed' || quote.validUntil < today ? 'The quote has run out without an answer: offer it again, or end the claim' : 'The customer has not answered the quote yet'
}
