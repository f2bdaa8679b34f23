import { BlockStack, Icon, Text } from '@shopify/polaris'
import { CheckCircleIcon, MinusCircleIcon, QuestionCircleIcon, XCircleIcon } from '@shopify/polaris-icons'
import type { LineDecisionView } from '../../application/claims/decision-view.ts'
import { ClauseWording } from './ClauseWording.tsx'

/** An outcome says whether a clause's condition holds, not whether that is good for the customer: so its icon has no colour. */
const icons = { met: CheckCircleIcon, 'not-met': XCircleIcon, undetermined: QuestionCircleIcon, 'not-applicable': MinusCircleIcon } as const
const verdictTone = { eligible: 'success', ineligible: 'critical', 'needs-review': 'caution', 'needs-information': 'caution' } as const

/** Every clause that was weighed: those that settled the verdict first and in its colour; the wording opens on demand. */
export function FindingList({ decision }: { decision: LineDecisionView }) {
  const { answer, clauses } = decision
  const findings = new Map(answer.findings.map((finding) => [finding.clause, finding]))
  return (
    <ul className="rc-list" aria-label="Clauses weighed">
      {decision.weighed.map(({ clause: id, decides, told }) => {
        const finding = findings.get(id)
        const clause = clauses[id]
        return finding && (
          <li className="rc-item" key={id}>
            <Icon source={icons[finding.outcome]} tone={decides ? verdictTone[answer.verdict] : finding.outcome === 'not-applicable' ? 'subdued' : 'base'} accessibilityLabel={told} />
            <BlockStack gap="050">
              <Text as="p" fontWeight={decides ? 'medium' : 'regular'}>{finding.text}</Text>
              {clause ? <ClauseWording clause={clause} /> : <Text as="p" variant="bodySm" tone="subdued">{finding.rules.join(', ')}</Text>}
            </BlockStack>
          </li>
        )
      })}
    </ul>
  )
}
