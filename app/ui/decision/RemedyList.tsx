import { Icon, Text } from '@shopify/polaris'
import { CheckCircleIcon, XCircleIcon } from '@shopify/polaris-icons'
import type { DecisionAnswer } from '../../domain/decision/answer.ts'
import { remedyWords } from '../words/terms.ts'
import { groupRemedies } from './group-remedies.ts'

/** The remedies that are open, then those that are closed; remedies closed by one and the same clause share a line. */
export function RemedyList({ remedies }: { remedies: DecisionAnswer['remedies'] }) {
  const { open, closed } = groupRemedies(remedies)
  return (
    <ul className="rc-list rc-list--tight" aria-label="Remedies">
      {open.map((remedy) => (
        <li className="rc-item" key={remedy.kind}>
          <Icon source={CheckCircleIcon} tone="success" accessibilityLabel="Open" />
          <div>
            <Text as="p" fontWeight="medium">{remedyWords[remedy.kind]}</Text>
            {remedy.text === '' ? null : <Text as="p" variant="bodySm" tone="subdued">{`${remedy.text}${cited(remedy.rules)}`}</Text>}
          </div>
        </li>
      ))}
      {closed.map((group) => (
        <li className="rc-item" key={group.kinds.join()}>
          <Icon source={XCircleIcon} tone="subdued" accessibilityLabel="Closed" />
          <div>
            <Text as="p">{`Not open: ${group.kinds.map((kind, index) => (index === 0 ? remedyWords[kind] : remedyWords[kind].toLowerCase())).join(', ')}`}</Text>
            {group.text === null ? null : <Text as="p" variant="bodySm" tone="subdued">{`${group.text}${cited(group.rules)}`}</Text>}
          </div>
        </li>
      ))}
    </ul>
  )
}

const cited = (rules: string[]) => (rules.length > 0 ? ` (${rules.join(', ')})` : '')
