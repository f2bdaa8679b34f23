import { BlockStack, Modal, Select } from '@shopify/polaris'
import { useState } from 'react'
import type { RoutingView } from '../../../application/policies/routing-view.ts'
import type { RoutingRule } from '../../../domain/decision/routing.ts'
import { useFocusBack } from '../../use-focus-back.ts'
import { ConditionFields } from './ConditionFields.tsx'
import { policyOption } from './routing-words.ts'

interface Props { rule: RoutingRule; isLast: boolean; isNew: boolean; view: RoutingView; onClose: () => void; onDone: (rule: RoutingRule) => void }

/** Which orders a rule takes and which policy binds them; the last one takes every order that is left. */
export function RuleModal({ rule: saved, isLast, isNew, view, onClose, onDone }: Props) {
  useFocusBack()
  const [{ policy, ...conditions }, setRule] = useState(saved)
  return (
    <Modal open title={isNew ? 'Add a rule' : isLast ? 'Every other order' : 'Change the rule'} onClose={onClose} primaryAction={{ content: 'Done', disabled: policy === '', onAction: () => onDone({ policy, ...conditions }) }} secondaryActions={[{ content: 'Back', onAction: onClose }]}>
      <Modal.Section>
        <BlockStack gap="400">
          <Select label="Policy" placeholder="Choose a policy" value={policy} options={view.policies.map((one) => policyOption(one, view.timeZone))} onChange={(next) => setRule({ policy: next, ...conditions })} helpText={isLast ? 'It binds every order that no rule above takes.' : undefined} />
          {isLast ? null : <ConditionFields conditions={conditions} view={view} onChange={(next) => setRule({ policy, ...next })} />}
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}
