import { BlockStack, ChoiceList, Modal, Select } from '@shopify/polaris'
import { useState } from 'react'
import type { RoutingView } from '../../../application/policies/routing-view.ts'
import type { RoutingRule } from '../../../domain/decision/routing.ts'
import { channelName, usualChannels } from '../../../domain/decision/routing-words.ts'
import { CountriesField } from './CountriesField.tsx'
import { policyOption } from './routing-words.ts'

interface Props { rule: RoutingRule; isLast: boolean; isNew: boolean; view: RoutingView; onClose: () => void; onDone: (rule: RoutingRule) => void }

/** Which orders a rule takes and which policy binds them; the last one takes every order that is left. */
export function RuleModal({ rule: saved, isLast, isNew, view, onClose, onDone }: Props) {
  const [{ policy, countries = [], channels = [], customers }, setRule] = useState(saved)
  const set = (change: Partial<RoutingRule>) => setRule({ policy, countries, channels, customers, ...change })
  const done = () => onDone({ policy, ...(countries.length ? { countries } : {}), ...(channels.length ? { channels } : {}), ...(customers ? { customers } : {}) })
  const known = [...new Set([...usualChannels, ...view.placed.flatMap(({ channel }) => channel ?? []), ...channels])]
  return (
    <Modal open title={isNew ? 'Add a rule' : isLast ? 'Every other order' : 'Change the rule'} onClose={onClose} primaryAction={{ content: 'Done', disabled: policy === '', onAction: done }} secondaryActions={[{ content: 'Back', onAction: onClose }]}>
      <Modal.Section>
        <BlockStack gap="400">
          <Select label="Policy" placeholder="Choose a policy" value={policy} options={view.policies.map((one) => policyOption(one, view.timeZone))} onChange={(next) => set({ policy: next })} helpText={isLast ? 'It binds every order that no rule above takes.' : undefined} />
          {isLast ? null : (
            <>
              <CountriesField own={view.country} chosen={countries} onChange={(next) => set({ countries: next })} />
              <ChoiceList title="Placed" allowMultiple selected={channels} choices={known.map((value) => ({ value, label: channelName(value) }))} onChange={(next) => set({ channels: next })} />
              <ChoiceList title="Customer" selected={[customers ?? 'any']} onChange={([next]) => set({ customers: next === 'consumer' || next === 'business' ? next : undefined })} choices={[
                { value: 'any', label: 'Anybody' }, { value: 'consumer', label: 'Consumers' }, { value: 'business', label: 'Businesses', helpText: 'Companies that buy as such in Shopify.' },
              ]} />
            </>
          )}
        </BlockStack>
      </Modal.Section>
    </Modal>
  )
}
