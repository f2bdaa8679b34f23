import { BlockStack, ChoiceList } from '@shopify/polaris'
import { useId } from 'react'
import type { ReasonChoice } from '../../application/setup/reasons-view.ts'
import { grounds } from '../../domain/decision/request.ts'
import type { Ground } from '../../domain/decision/request.ts'
import { groundWords } from '../words/terms.ts'
import { chosenReason, noneOfThese, withGround, withReason } from './reason-choice.ts'
import type { AskedFor } from './reason-choice.ts'

const groundChoices = grounds.map((ground) => ({ label: groundWords[ground].label, value: ground, helpText: groundWords[ground].help }))

/** What happened to an item: in the shop's own words, as its customers are asked, or by the ground where it has none or none of them says it. */
export function WhatHappened({ reasons, asked, error, onChange }: { reasons: readonly ReasonChoice[]; asked: AskedFor; error: string | undefined; onChange: (asked: AskedFor) => void }) {
  const id = useId()
  const { reason, finer } = chosenReason(asked.reason, reasons)
  const isPlain = asked.reason === noneOfThese
  const chosen = isPlain ? noneOfThese : reason?.id
  const waits = (reason?.finer.length ?? 0) > 0
  const byGround = (title: string) => <ChoiceList title={title} name={`ground-${id}`} choices={groundChoices} selected={asked.ground === '' ? [] : [asked.ground]} error={error ?? ''} onChange={([ground]: string[]) => onChange(withGround(asked, (ground ?? '') as Ground | ''))} />
  if (reasons.length === 0) return byGround('What happened?')
  return (
    <BlockStack gap="400">
      <ChoiceList title="What happened?" name={`reason-${id}`} selected={chosen === undefined ? [] : [chosen]} error={(!waits && !isPlain && error) || ''} onChange={([next]: string[]) => onChange(withReason(asked, next ?? '', reasons))}
        choices={[...reasons.map((one) => ({ label: one.label, value: one.id, ...(one.finer.length === 0 ? { helpText: groundWords[one.ground].label } : {}) })), { label: 'None of these', value: noneOfThese }]} />
      {waits ? <ChoiceList title="What exactly?" name={`finer-${id}`} selected={finer ? [finer.id] : []} error={error ?? ''} onChange={([next]: string[]) => onChange(withReason(asked, next ?? '', reasons))} choices={(reason?.finer ?? []).map((one) => ({ label: one.label, value: one.id, helpText: groundWords[one.ground].label }))} /> : null}
      {isPlain ? byGround('What it comes to') : null}
    </BlockStack>
  )
}
