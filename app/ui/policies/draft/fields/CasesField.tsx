import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris'
import type { ReactNode } from 'react'
import type { Control } from '../../../../domain/policy/edit/field-types.ts'
import { useDraftScope, useProblem, useWarnings } from '../draft-context.tsx'
import { casesIn, withCriterion } from './criterion-form.ts'
import type { CriterionValue } from './criterion-form.ts'
import { CriterionField } from './CriterionField.tsx'
import type { FieldProps } from './FormField.tsx'

/** In which cases a clause holds: any one of the alternatives, each of which must hold as a whole. */
export function CasesField({ field, id, path, value, error, disabled, put }: FieldProps<Extract<Control, { control: 'cases' }>>) {
  const { form } = useDraftScope()
  const cases = casesIn(value)
  const write = (next: CriterionValue[][]) => put(next.length === 0 && field.optional ? undefined : next)
  const begin = form.criteria.find(({ key }) => key === 'fact fault.cause')?.blank ?? {}
  return (
    <fieldset className="rc-group" id={id} tabIndex={-1}>
      <legend><Text as="span" fontWeight="medium">{field.label}</Text></legend>
      <BlockStack gap="300">
        {field.help ? <Text as="p" variant="bodySm" tone="subdued">{field.help}</Text> : null}
        {error ? <Text as="p" tone="critical">{error}</Text> : null}
        {cases.map((all, i) => (
          <Alternative key={i} path={`${path}[${i}]`} number={i + 1} of={cases.length}>
            {all.map((criterion, k) => <CriterionField key={k} path={`${path}[${i}][${k}]`} name={`condition ${k + 1} of case ${i + 1}`} criterion={criterion} disabled={disabled} put={(next) => write(withCriterion(cases, i, k, next))} />)}
            <InlineStack><Button size="micro" disabled={disabled} onClick={() => write(cases.with(i, [...all, begin]))} accessibilityLabel={`Add a condition to case ${i + 1}`}>Add a condition</Button></InlineStack>
          </Alternative>
        ))}
        <InlineStack><Button size="slim" disabled={disabled} onClick={() => write([...cases, [begin]])}>{cases.length === 0 ? 'Add a case' : 'Or another case'}</Button></InlineStack>
      </BlockStack>
    </fieldset>
  )
}

function Alternative({ path, number, of, children }: { path: string; number: number; of: number; children: ReactNode }) {
  const error = useProblem(path)
  const warnings = useWarnings(path)
  return (
    <div className="rc-case" role="group" aria-label={`Case ${number}`} data-place={path}>
      <BlockStack gap="200">
        {of > 1 ? <Text as="p" variant="bodySm" tone="subdued">{`Case ${number}`}</Text> : null}
        {error ? <Text as="p" tone="critical">{error}</Text> : null}
        {warnings.map((warning) => <Text as="p" key={warning} variant="bodySm" tone="caution">{warning}</Text>)}
        {children}
      </BlockStack>
    </div>
  )
}
