import { BlockStack, Card, Text } from '@shopify/polaris'
import { memberPath } from '../../../domain/kernel/shape.ts'
import { fieldId, useDraftScope } from './draft-context.tsx'
import { FormFields } from './fields/FormFields.tsx'
import { Fold } from './Fold.tsx'
import { Said } from './Said.tsx'
import { TraitsFold } from './TraitsFold.tsx'

/** What the policy says as a whole, and how its traits of goods are read. */
export function PolicySection() {
  const { form, content } = useDraftScope()
  const set = content as Record<string, unknown>
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd" id={fieldId('$')}>The policy as a whole</Text>
        <Said place="$" />
        <Fold label="Clock, holidays, money, languages and documents" inside={Object.keys(form.set).map((name) => memberPath('$', name))}><BlockStack gap="300"><FormFields fields={form.set} path="$" value={set} of="the policy" /></BlockStack></Fold>
        <TraitsFold traits={(set.traits ?? {}) as Record<string, unknown>} />
      </BlockStack>
    </Card>
  )
}
