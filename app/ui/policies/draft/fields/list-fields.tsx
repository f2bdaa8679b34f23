import { BlockStack, Button, ButtonGroup, ChoiceList, InlineStack, Select, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { Control } from '../../../../domain/policy/edit/field-types.ts'
import { useNameOptions } from '../use-name-options.ts'
import type { FieldProps } from './FormField.tsx'
import { asText, namesIn, shifted } from './values.ts'

type Of<Name extends Control['control']> = Extract<Control, { control: Name }>

export function ChoiceField({ field, id, value, error, disabled, put }: FieldProps<Of<'choice'>>) {
  const chosen = field.options.find((one) => one.value === value)
  const options = [...(field.none === undefined ? [] : [{ value: '', label: field.none }]), ...field.options, ...(value === undefined || chosen ? [] : [{ value: asText(value), label: asText(value) }])]
  return <Select id={id} label={field.label} helpText={chosen?.help ?? field.help} options={options} value={asText(value)} disabled={disabled} onChange={(next) => put(next === '' ? undefined : next)} error={error} />
}

export function SeveralField({ field, id, value, error, disabled, put }: FieldProps<Of<'several'>>) {
  const write = (names: string[]) => put(names.length === 0 && field.optional ? undefined : names)
  return (
    <div id={id} tabIndex={-1}>
      <ChoiceList allowMultiple title={field.label} choices={field.options.map(({ value: one, label, help }) => ({ value: one, label, helpText: help }))} selected={namesIn(value)} disabled={disabled} onChange={write} error={error ?? ''} />
      {field.help ? <Text as="p" variant="bodySm" tone="subdued">{field.help}</Text> : null}
    </div>
  )
}

/** Texts, one a line; an empty line at the end is one that is just being begun. `meant` is a line as it is kept, where that is another. */
export function TextsField({ field, id, value, error, disabled, put, meant = (line) => line }: FieldProps<Of<'texts'>> & { meant?: (line: string) => string }) {
  const texts = namesIn(value)
  const [typed, setTyped] = useState<string | null>(null)
  const kept = texts.join('\n')
  const linesOf = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean)
  // What is typed stands as it is while it says the same as what is kept.
  const shown = typed !== null && linesOf(typed).map(meant).join('\n') === kept ? typed : kept
  const write = (text: string) => { setTyped(text); const lines = linesOf(text); put(lines.length === 0 && field.optional ? undefined : lines) }
  return <TextField id={id} label={field.label} helpText={field.help} value={shown} multiline={2} maxHeight={220} autoComplete="off" disabled={disabled} onChange={write} error={error} />
}

/** One name of what the policy has; where a name of one's own can be given it is typed. */
export function NameField({ field, id, value, error, disabled, put }: FieldProps<Of<'name'>>) {
  const options = useNameOptions(field.of, '')
  if (field.open) return <div className="rc-short"><TextField id={id} label={field.label} helpText={field.help} value={asText(value)} autoComplete="off" disabled={disabled} onChange={put} error={error} /></div>
  const known = options.some((one) => one.value === value)
  const all = [...(field.none === undefined ? [] : [{ value: '', label: field.none }]), ...options, ...(known || value === undefined ? [] : [{ value: asText(value), label: `${asText(value)} (there is none)` }])]
  return <Select id={id} label={field.label} helpText={field.help} options={all} value={asText(value)} disabled={disabled} onChange={(next) => put(next === '' ? undefined : next)} error={error} />
}

/** Several names of what the policy has; those that it doesn't have any more stay, to be taken out. */
export function NamesField({ field, id, path, value, error, disabled, put }: FieldProps<Of<'names'>>) {
  const chosen = namesIn(value)
  const options = useNameOptions(field.of, path)
  const named = chosen.map((one) => ({ name: one, option: options.find((option) => option.value === one || option.also === one) }))
  const left = options.filter((option) => !named.some((one) => one.option === option))
  const write = (names: string[]) => put(names.length === 0 && field.optional ? undefined : names)
  return (
    <BlockStack gap="200">
      <Select id={id} label={field.label} helpText={field.help} disabled={disabled || left.length === 0} options={[{ value: '', label: left.length === 0 ? 'There are no others' : 'Add…' }, ...left.map(({ value: one, label }) => ({ value: one, label }))]} value="" onChange={(one) => { if (one) write([...chosen, one]) }} error={error} />
      {named.length === 0 ? null : (
        <ul className="rc-names" aria-label={field.label}>
          {named.map(({ name, option }) => <li key={name}><span>{option?.label ?? `${name} (there is none)`}</span><Button size="micro" variant="tertiary" disabled={disabled} accessibilityLabel={`Take out ${option?.label ?? name}`} onClick={() => write(chosen.filter((one) => one !== name))}>Take out</Button></li>)}
        </ul>
      )}
    </BlockStack>
  )
}

/** The same where their order says something: each can be moved. */
export function OrderedNamesField({ field, id, path, value, error, disabled, put }: FieldProps<Of<'names'>>) {
  const chosen = namesIn(value)
  const options = useNameOptions(field.of, path)
  const left = options.filter((one) => !chosen.includes(one.value))
  const labelOf = (name: string) => options.find((one) => one.value === name)?.label ?? `${name} (there is none)`
  return (
    <BlockStack gap="200">
      <Text as="p" id={`${id}-label`}>{field.label}</Text>
      {field.help ? <Text as="p" variant="bodySm" tone="subdued">{field.help}</Text> : null}
      <ol className="rc-names" id={id} tabIndex={-1} aria-labelledby={`${id}-label`}>
        {chosen.map((name, i) => (
          <li key={name}>
            <span>{labelOf(name)}</span>
            <ButtonGroup>
              <Button size="micro" disabled={disabled || i === 0} accessibilityLabel={`Move ${labelOf(name)} up`} onClick={() => put(shifted(chosen, i, -1))}>Up</Button>
              <Button size="micro" disabled={disabled || i === chosen.length - 1} accessibilityLabel={`Move ${labelOf(name)} down`} onClick={() => put(shifted(chosen, i, 1))}>Down</Button>
              <Button size="micro" variant="tertiary" disabled={disabled} accessibilityLabel={`Take out ${labelOf(name)}`} onClick={() => put(chosen.filter((one) => one !== name))}>Take out</Button>
            </ButtonGroup>
          </li>
        ))}
      </ol>
      {error ? <Text as="p" tone="critical">{error}</Text> : null}
      {left.length === 0 ? null : <InlineStack gap="100">{left.map((one) => <Button key={one.value} size="micro" disabled={disabled} onClick={() => put([...chosen, one.value])}>{`Add ${one.label}`}</Button>)}</InlineStack>}
    </BlockStack>
  )
}
