import { BlockStack, Text } from '@shopify/polaris'
import { SearchIcon } from '@shopify/polaris-icons'
import type { ClaimLineView } from '../../../application/claims/claim-view.ts'
import type { EvidenceView } from '../../../application/evidence/evidence-view.ts'
import { gradeLabel, wordsOfGrade } from '../../../domain/claim/grades.ts'
import { moneyWords } from '../../format/money.ts'
import { useShopFormat } from '../../format/ShopFormat.tsx'
import { conditionWords, deductionWords, dispositionWords, missingPartWords } from '../commands/goods-words.ts'
import { AreaActions, canDo, type LineActions } from './AreaActions.tsx'
import { byWords } from './by-words.ts'
import { EvidenceLinks } from './EvidenceLinks.tsx'
import { Rows } from './Rows.tsx'
import { WorkArea } from './WorkArea.tsx'

const names = ['inspect', 'raise-deduction'] as const

/** What looking at the received piece showed, and what is deducted for it. */
export function InspectionArea({ evidence, ...actions }: LineActions & { evidence: EvidenceView[] }) {
  const { timeZone } = useShopFormat()
  const { line } = actions
  const { inspection, deductions } = line.record
  if (!inspection && deductions.length === 0 && !canDo(line, [...names])) return null
  return (
    <WorkArea title="Inspection" icon={SearchIcon} now={inspection ? `${gradeLabel(wordsOfGrade(inspection))}, ${inspection.complete ? 'complete' : 'not complete'}` : 'Not looked at yet'}
      actions={<AreaActions {...actions} names={[...names]} labels={inspection ? { inspect: 'Inspect again' } : {}} />}>
      {inspection ? (
        <Rows rows={[
          ['Condition', conditionWords[inspection.condition]],
          inspection.missing.length ? ['Missing', inspection.missing.map((part) => missingPartWords[part]).join(', ')] : null,
          ['What becomes of it', dispositionWords[inspection.disposition]],
          inspection.note ? ['Note', inspection.note] : null,
          inspection.evidenceIds.length ? ['Photos', <EvidenceLinks key="photos" ids={inspection.evidenceIds} evidence={evidence} />] : null,
          ['Inspected', byWords(inspection, timeZone)],
        ]} />
      ) : null}
      <Deductions line={line} />
    </WorkArea>
  )
}

/** The terms' deductions, and those that staff have set in their place or beside them. */
function Deductions({ line }: { line: ClaimLineView }) {
  const { timeZone } = useShopFormat()
  const { deductions } = line.record
  const byTerms = line.decision.answer.deductions
  if (deductions.length === 0 && byTerms.length === 0) return null
  return (
    <BlockStack gap="100">
      <Text as="h4" variant="bodySm" fontWeight="medium">Deducted from a refund</Text>
      <Rows rows={[
        ...byTerms.map((one): [string, string] => [deductionWords[one.kind as keyof typeof deductionWords] ?? one.kind, `${one.amount ? `${one.atLeast ? 'at least ' : ''}${moneyWords(one.amount)}` : 'a person sets the sum'}${one.rules.length ? ` (${one.rules.join(', ')})` : ''}`]),
        ...deductions.map((one): [string, string] => [`${deductionWords[one.kind]}, set by staff`, `${moneyWords(one.amount)}: ${one.reason} (${byWords(one, timeZone)})`]),
      ]} />
    </BlockStack>
  )
}
