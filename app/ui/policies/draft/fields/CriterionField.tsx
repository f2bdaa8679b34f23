import { BlockStack, Button, InlineStack, Select, Text } from '@shopify/polaris'
import type { CriterionForm } from '../../../../domain/policy/edit/field-types.ts'
import { fieldId, useDraftScope, useProblem, useWarnings } from '../draft-context.tsx'
import { formOf } from './criterion-form.ts'
import type { CriterionValue } from './criterion-form.ts'
import { CriterionValueField } from './CriterionValueField.tsx'

interface Props { path: string; /** How it is called, such as “condition 1 of case 2”. */ name: string; criterion: CriterionValue; disabled: boolean; put: (criterion: CriterionValue | null) => void }

const groups: Array<[CriterionForm['group'], string]> = [['fact', 'What is recorded'], ['goods', 'The goods'], ['case', 'The case']]

/** One thing that a clause asks of a case: what, and which value. */
export function CriterionField({ path, name, criterion, disabled, put }: Props) {
  const { form } = useDraftScope()
  const error = useProblem(path)
  const warnings = useWarnings(path)
  const own = formOf(criterion, form.criteria)
  const options = groups.map(([group, title]) => ({ title, options: form.criteria.filter((one) => one.group === group).map(({ key, label }) => ({ value: key, label })) }))
  const unknown = own ? [] : [{ value: '', label: 'Unknown' }]
  return (
    <div className="rc-criterion" data-place={path}>
      <BlockStack gap="100">
        <Select id={fieldId(path)} label={`What is asked, ${name}`} labelHidden options={[...unknown, ...options]} value={own?.key ?? ''} disabled={disabled} error={error} onChange={(key) => { const next = form.criteria.find((one) => one.key === key); if (next) put(next.blank) }} />
        {own ? <CriterionValueField form={own} name={name} criterion={criterion} disabled={disabled} put={put} /> : null}
        {warnings.map((warning) => <Text as="p" key={warning} variant="bodySm" tone="caution">{warning}</Text>)}
      </BlockStack>
      <InlineStack><Button size="micro" variant="tertiary" disabled={disabled} accessibilityLabel={`Take out ${name}`} onClick={() => put(null)}>Take out</Button></InlineStack>
    </div>
  )
}
