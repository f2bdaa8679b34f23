import { clauseFields, translationFields } from './clause-fields.ts'
import { criterionForms } from './criterion-forms.ts'
import type { PolicyForm } from './field-types.ts'
import { kindForms } from './kind-forms.ts'
import { tierOptions } from './options.ts'
import { documentFields, setFields, traitFields } from './set-fields.ts'

/** The form of a policy, as one description that the screen is drawn from and findings are led by. */
export const policyForm: PolicyForm = {
  set: setFields, trait: traitFields, document: documentFields, clause: clauseFields, translation: translationFields,
  kinds: [...kindForms], criteria: [...criterionForms], tiers: tierOptions,
  units: [{ value: 'days', label: 'days', most: 36_525 }, { value: 'workingDays', label: 'working days', most: 26_000 }, { value: 'months', label: 'months', most: 1200 }, { value: 'years', label: 'years', most: 100 }],
}
