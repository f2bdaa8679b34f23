import { BlockStack, Icon, Text } from '@shopify/polaris'
import { AlertCircleIcon, CheckCircleIcon } from '@shopify/polaris-icons'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import { lackWords, refusalLacks } from '../../../../domain/claim/refusal-lacks.ts'
import type { RefusalRequirement } from '../../../../domain/decision/decision.ts'

const needWords: Record<RefusalRequirement, string> = {
  'written-reasons': 'Written reasons', 'expert-assessment': 'An expert’s assessment', 'named-expert': 'An expert named to the customer', 'proof-of-conformity': 'Proof that it was in order on delivery', 'not-refusable': 'It can’t be refused again',
}

interface Props { lines: ClaimLineView[]; /** The terms give reasons of their own. */ given: boolean; note: string; expert: string }

/** What the terms ask a refusal of these items to carry, and whether it does yet. */
export function RefusalNeeds({ lines, given, note, expert }: Props) {
  const requires = [...new Set(['written-reasons' as const, ...lines.flatMap((line) => line.decision.answer.refusal.requires)])]
  const rules = [...new Set(lines.flatMap((line) => line.decision.answer.refusal.rules))]
  const lacking = new Set(lines.flatMap((line) => refusalLacks(requires.filter((one) => one === 'written-reasons' || line.decision.answer.refusal.requires.includes(one)), { reasons: given ? ['given'] : [], note, expert, facts: line.facts })))
  if (lines.length === 0) return null
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">{`What a refusal has to carry${rules.length ? ` (${rules.join(', ')})` : ''}`}</Text>
      <ul className="rc-list rc-list--tight">
        {requires.map((one) => (
          <li className="rc-item" key={one}>
            {lacking.has(one) ? <Icon source={AlertCircleIcon} tone="caution" accessibilityLabel="Still lacking" /> : <Icon source={CheckCircleIcon} tone="success" accessibilityLabel="There" />}
            <div>
              <Text as="p">{needWords[one]}</Text>
              {lacking.has(one) ? <Text as="p" variant="bodySm" tone="subdued">{lackWords[one]}</Text> : null}
            </div>
          </li>
        ))}
      </ul>
    </BlockStack>
  )
}
