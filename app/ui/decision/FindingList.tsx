import { BlockStack, Icon, Text } from '@shopify/polaris'
import { CheckCircleIcon, MinusCircleIcon, QuestionCircleIcon, XCircleIcon } from '@shopify/polaris-icons'
import type { LineDecisionView } from '../../application/views.ts'
import { ClauseWording } from './ClauseWording.tsx'

/** An outcome says whether a clause's condition holds, not whether that is good for the customer: so its icon has no colour. */
const outcomes = {
  met: { icon: CheckCircleIcon, words: 'Holds' },
  'not-met': { icon: XCircleIcon, words: 'Does not hold' },
  undetermined: { icon: QuestionCircleIcon, words: 'Not known yet' },
  'not-applicable': { icon: MinusCircleIcon, words: 'Does not apply' },
} as const
const order = ['undetermined', 'met', 'not-met', 'not-applicable']
const verdictTone = { eligible: 'success', ineligible: 'critical', 'needs-review': 'caution', 'needs-information': 'caution' } as const

/** Every clause that was weighed: those that settled the verdict first and in its colour; the wording opens on demand. */
export function FindingList({ decision }: { decision: LineDecisionView }) {
  const { answer, clauses } = decision
  const deciding = decision.deciding.flatMap((id) => answer.findings.find((finding) => finding.clause === id) ?? [])
  const others = answer.findings.filter((finding) => !deciding.includes(finding)).toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
  return (
    <ul className="rc-list" aria-label="Clauses weighed">
      {[...deciding, ...others].map((finding, index) => {
        const outcome = outcomes[finding.outcome]
        const clause = clauses[finding.clause]
        const decides = index < deciding.length
        return (
          <li className="rc-item" key={`${finding.clause}-${index}`}>
            <Icon source={outcome.icon} tone={decides ? verdictTone[answer.verdict] : finding.outcome === 'not-applicable' ? 'subdued' : 'base'} accessibilityLabel={decides ? `${outcome.words}, and settles it` : outcome.words} />
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
