import type { ClauseKindName, ParamsOf } from '../../clauses/registry.ts'
import type { Field } from './field-types.ts'

/** What of a kind's parameters a field of the form stands for: every one, so that none is forgotten. */
type FieldsOf<Params> = { [P in keyof Required<Params>]-?: Field }

/** A kind of clause in the merchant's words: its name, when one needs it, the fields of its parameters, and the wording one begins with. */
export interface KindDescription<K extends ClauseKindName> { title: string; sentence: string; params: FieldsOf<ParamsOf<K>>; text: string }

/** Fields that several kinds have. */
export const when = (help: string): Field => ({ control: 'cases', label: 'In which cases', help, blank: [[{ fact: 'fault.cause', is: 'wear' }]] })
export const onlyWhen: Field = { ...when('Without any it holds in all cases.'), optional: true }
export const ifApproved: Field = { control: 'flag', label: 'Only where the request is approved', optional: true, blank: false }
export const age: Field = { control: 'age', label: 'Age of the purchase', help: 'On the day of the notice, counted from the purchase.', optional: true, blank: { within: { months: 12 } } }
export const lengthOf = (label: string, help?: string): Field => ({ control: 'length', label, ...(help ? { help } : {}), blank: { days: 14 } })
export const right = (label: string, help?: string): Field => ({ control: 'name', of: 'rights', label, ...(help ? { help } : {}), blank: 'return' })
