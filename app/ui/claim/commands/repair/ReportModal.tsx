import { ChoiceList, Select, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import type { ExpertReport } from '../../../../domain/claim/particulars.ts'
import { EvidencePicker } from '../../../evidence/EvidencePicker.tsx'
import { useShopFormat } from '../../../format/ShopFormat.tsx'
import { CommandModal, type ModalProps } from '../CommandModal.tsx'
import { DayField, NoteField, SumField } from '../fields/fields.tsx'
import { atFirst, LinesField, linesFor } from '../fields/LinesField.tsx'

type Payer = 'merchant' | 'customer'

/** What the expert found, and who bears the cost. */
export function ReportModal({ lines, claimId, currency, about, ...modal }: ModalProps<'record-report'> & { lines: ClaimLineView[]; claimId: string; currency: string }) {
  const { today } = useShopFormat()
  const due = linesFor(lines, 'record-report')
  const byTerms = due.flatMap((line) => line.decision.answer.costs ?? []).find((cost) => cost.kind === 'expert-assessment')
  const [chosen, setChosen] = useState(() => atFirst(due, about))
  const [finding, setFinding] = useState<ExpertReport['finding'] | ''>('')
  const [on, setOn] = useState(today)
  const [summary, setSummary] = useState('')
  const [cost, setCost] = useState('')
  const [paidBy, setPaidBy] = useState<Payer>(byTerms?.paidBy ?? 'merchant')
  const [evidenceIds, setEvidenceIds] = useState<string[]>([])
  const errors = modal.refusal?.fields ?? {}
  const hasCost = cost.trim() !== ''
  const send = () => { if (finding) modal.onSend({ name: 'record-report', lineIds: chosen, report: { finding, on, summary: summary.trim(), cost: hasCost ? cost.trim() : null, paidBy: hasCost ? paidBy : null, evidenceIds } }) }
  return (
    <CommandModal {...modal} title="Record the expert’s report" action="Record the report" disabled={finding === '' || chosen.length === 0} onAction={send}>
      <LinesField title="What it is about" lines={due} chosen={chosen} onChange={setChosen} error={errors.lineIds} />
      <ChoiceList title="Finding" selected={finding ? [finding] : []} onChange={([next]) => setFinding(next as ExpertReport['finding'])} {...(errors['report.finding'] ? { error: errors['report.finding'] } : {})}
        choices={[{ label: 'Covered: the defect is the shop’s to answer for', value: 'covered' }, { label: 'Not covered', value: 'not-covered' }, { label: 'It came back without a finding', value: 'none' }]} />
      <DayField label="Item and report came back on" value={on} onChange={setOn} latest={today} error={errors['report.on']} />
      <NoteField label="What was found" rows={4} most={2000} value={summary} onChange={setSummary} error={errors['report.summary']} />
      <div className="rc-fields">
        <SumField label="Cost" currency={currency} value={cost} onChange={setCost} error={errors['report.cost']} help="Leave empty where there was none." />
        {hasCost ? <Select label="Borne by" options={[{ value: 'merchant', label: 'Us' }, { value: 'customer', label: 'The customer' }]} value={paidBy} onChange={(next) => setPaidBy(next as Payer)} error={errors['report.paidBy']} {...(byTerms ? { helpText: `By the terms: ${byTerms.paidBy === 'merchant' ? 'you' : 'the customer'} (${byTerms.rules.join(', ')})` } : {})} /> : null}
      </div>
      <EvidencePicker target={{ claimId, ...(chosen.length === 1 && chosen[0] ? { lineId: chosen[0] } : {}) }} purpose="expert-report" label="The report itself" value={evidenceIds} onChange={setEvidenceIds} />
      <Text as="p" tone="subdued">The finding is weighed at once under the terms. The expert’s cost is never taken off a refund.</Text>
    </CommandModal>
  )
}
