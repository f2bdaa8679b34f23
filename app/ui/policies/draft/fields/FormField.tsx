import { Text } from '@shopify/polaris'
import type { Field } from '../../../../domain/policy/edit/field-types.ts'
import { fieldId, useDraftScope, useProblem, useWarnings } from '../draft-context.tsx'
import { AgeField } from './AgeField.tsx'
import { CasesField } from './CasesField.tsx'
import { CodeField, CodesField } from './code-fields.tsx'
import { AmountField, DayField, FlagField, LengthField, MonthDayField, NumberField, PlainTextField, YesNoField } from './plain-fields.tsx'
import { GroupField } from './GroupField.tsx'
import { LiftsField } from './LiftsField.tsx'
import { MetafieldsField } from './MetafieldsField.tsx'
import { ChoiceField, NameField, NamesField, OrderedNamesField, SeveralField, TextsField } from './list-fields.tsx'

/** What a field of any sort is given. `put` writes its value; undefined leaves it out. */
export interface FieldProps<Sort = Field> { field: Sort & Field; id: string; path: string; value: unknown; of: string; error: string | undefined; disabled: boolean; put: (value: unknown) => void }

/** One value of the draft, entered as its description says, with what the lint says of it. */
export function FormField({ field, path, value, of }: { field: Field; path: string; value: unknown; of: string }) {
  const { acts, locked } = useDraftScope()
  const warnings = useWarnings(path)
  const error = useProblem(path)
  const props = { id: fieldId(path), path, value, of, error, disabled: locked, put: (next: unknown) => acts.put(path, next, `${field.label}, ${of}`) }
  return (
    <div className="rc-draftfield" data-place={path}>
      {control(field, props)}
      {warnings.map((warning) => <Text as="p" key={warning} variant="bodySm" tone="caution">{warning}</Text>)}
    </div>
  )
}

function control(field: Field, props: Omit<FieldProps, 'field'>) {
  switch (field.control) {
    case 'text': return <PlainTextField field={field} {...props} />
    case 'number': return <NumberField field={field} {...props} />
    case 'length': return <LengthField field={field} {...props} />
    case 'flag': return <FlagField field={field} {...props} />
    case 'yes-no': return <YesNoField field={field} {...props} />
    case 'day': return <DayField field={field} {...props} />
    case 'month-day': return <MonthDayField field={field} {...props} />
    case 'amount': return <AmountField field={field} {...props} />
    case 'choice': return <ChoiceField field={field} {...props} />
    case 'several': return <SeveralField field={field} {...props} />
    case 'code': return <CodeField field={field} {...props} />
    case 'codes': return <CodesField field={field} {...props} />
    case 'texts': return <TextsField field={field} {...props} />
    case 'metafields': return <MetafieldsField field={field} {...props} />
    case 'name': return <NameField field={field} {...props} />
    case 'names': return field.ordered ? <OrderedNamesField field={field} {...props} /> : <NamesField field={field} {...props} />
    case 'age': return <AgeField field={field} {...props} />
    case 'cases': return <CasesField field={field} {...props} />
    case 'lifts': return <LiftsField field={field} {...props} />
    case 'group': return <GroupField field={field} {...props} />
    default: return field satisfies never
  }
}
