import { BlockStack, Card, Text } from '@shopify/polaris'
import { memberPath } from '../../../domain/kernel/shape.ts'
import { fieldId, useDraftScope } from './draft-context.tsx'
import { FormFields } from './fields/FormFields.tsx'
import { Fold } from './Fold.tsx'

/** What the policy says as a whole, and how its traits of goods are read. */
export function PolicySection() {
  const { form, content, findings } = useDraftScope()
  const set = content as Record<string, unknown>
  const traits = Object.entries((set.traits ?? {}) as Record<string, unknown>)
  const at = (place: string) => findings.filter((one) => one.place === place)
  const said = (place: string) => at(place).map(({ message, severity }) => <Text as="p" key={message} tone={severity === 'error' ? 'critical' : 'caution'}>{message}</Text>)
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd" id={fieldId('$')}>The policy as a whole</Text>
        {said('$')}
        <Fold label="Clock, holidays, money, languages and documents" inside={Object.keys(form.set).map((name) => memberPath('$', name))}><BlockStack gap="300"><FormFields fields={form.set} path="$" value={set} of="the policy" /></BlockStack></Fold>
        <Fold label={`Traits of goods: ${traits.length}`} inside={['$.traits']}>
          <BlockStack gap="400">
            {said('$.traits')}
            {traits.map(([name, reading]) => {
              const path = memberPath('$.traits', name)
              return (
                <fieldset key={name} className="rc-group" id={fieldId(path)} tabIndex={-1}>
                  <legend><Text as="span" fontWeight="medium">{name.replaceAll('-', ' ')}</Text></legend>
                  <BlockStack gap="300">{said(path)}<FormFields fields={form.trait} path={path} value={reading} of={`the trait ${name}`} /></BlockStack>
                </fieldset>
              )
            })}
          </BlockStack>
        </Fold>
      </BlockStack>
    </Card>
  )
}
