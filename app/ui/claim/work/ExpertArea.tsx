import { PersonSegmentIcon } from '@shopify/polaris-icons'
import type { ClaimLineView } from '../../../application/claims/claim-view.ts'
import type { EvidenceView } from '../../../application/evidence/evidence-view.ts'
import { dayWords } from '../../format/days.ts'
import { moneyWords } from '../../format/money.ts'
import { AreaActions, canDo, type LineActions } from './AreaActions.tsx'
import { daysWords } from './by-words.ts'
import { EvidenceLinks } from './EvidenceLinks.tsx'
import { Rows } from './Rows.tsx'
import { WorkArea } from './WorkArea.tsx'

type Assessment = ClaimLineView['record']['experts'][number]
const names = ['send-to-expert', 'record-report'] as const
const findingWords = { covered: 'Covered', 'not-covered': 'Not covered', none: 'No finding' } as const
const whose = { merchant: 'Us', customer: 'The customer' } as const

/** The expert's assessment: who, ordered by whom, there and back, what was found, what it cost and who bears that. */
export function ExpertArea({ evidence, ...actions }: LineActions & { evidence: EvidenceView[] }) {
  const { line } = actions
  const { experts } = line.record
  if (experts.length === 0 && !canDo(line, [...names])) return null
  const last = experts.at(-1)
  const terms = (line.decision.answer.costs ?? []).find((cost) => cost.kind === 'expert-assessment')
  const now = !last ? 'No expert asked' : last.report ? findingWords[last.report.finding] : `With ${last.expert} since ${dayWords(last.sentOn)}`
  return (
    <WorkArea title="Expert assessment" icon={PersonSegmentIcon} now={now} actions={<AreaActions {...actions} names={[...names]} labels={{ 'send-to-expert': experts.length ? 'Send again' : 'Send to an expert', 'record-report': 'Record the report' }} />}>
      {experts.map((one, i) => <Rows key={i} rows={assessmentRows(one, evidence, terms)} />)}
    </WorkArea>
  )
}

function assessmentRows(one: Assessment, evidence: EvidenceView[], terms: NonNullable<ClaimLineView['decision']['answer']['costs']>[number] | undefined): Parameters<typeof Rows>[0]['rows'] {
  const { report } = one
  const payBack = terms?.payBy ? `, to be paid back by ${dayWords(terms.payBy)}` : ''
  return [
    ['Expert', one.expert],
    ['Ordered by', whose[one.orderedBy]],
    ['Sent', dayWords(one.sentOn)],
    one.note ? ['Asked', one.note] : null,
    report ? ['Returned', `${dayWords(report.on)}, after ${daysWords(one.days ?? 0)}`] : null,
    report ? ['Finding', findingWords[report.finding]] : null,
    report?.summary ? ['What was found', report.summary] : null,
    report?.cost ? ['Cost', `${moneyWords(report.cost)}, borne by ${report.paidBy === 'customer' ? 'the customer' : 'us'}${one.orderedBy === 'customer' && report.paidBy === 'merchant' ? payBack : ''}`] : terms ? ['Cost', `Borne by ${terms.paidBy === 'customer' ? 'the customer' : 'us'} by the terms (${terms.rules.join(', ')})`] : null,
    report?.evidenceIds.length ? ['Report', <EvidenceLinks key="report" ids={report.evidenceIds} evidence={evidence} />] : null,
  ]
}
