import { BlockStack, Select } from '@shopify/polaris'
import { useState } from 'react'
import type { ChangeView, Dimension, ImpactRunView } from '../../application/impact/impact-view.ts'
import { countWords } from '../figures/figure-words.ts'
import { FigureCard } from '../figures/FigureCard.tsx'
import { moneyWords } from '../format/money.ts'
import { changeWords, dimensionWords, nameWords, rightWords } from './change-words.ts'
import { toLinesQuery } from './impact-query.ts'

const keyOf = ({ ground, change }: ChangeView) => `${ground} ${change}`

/** One kind of change by product type, country and month: as pictures and as tables whose numbers lead to their lines. */
export function Breakdown({ run }: { run: ImpactRunView }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const largest = run.changes.reduce<ChangeView | undefined>((most, one) => (most && most.lines >= one.lines ? most : one), undefined)
  const shown = run.changes.find((one) => keyOf(one) === chosen) ?? largest
  if (!shown) return null
  return (
    <section aria-label="By product type, country and month">
      <BlockStack gap="400">
        <div className="rc-inset"><div className="rc-short--wide"><Select label="Show" labelInline options={run.changes.map((one) => ({ label: `${rightWords[one.ground]}: ${changeWords[one.change].label.toLowerCase()} (${countWords(one.lines)})`, value: keyOf(one) }))} value={keyOf(shown)} onChange={setChosen} /></div></div>
        <div className="rc-charts">
          <Slices runId={run.id} change={shown} dimension="type" title="By product type" />
          <Slices runId={run.id} change={shown} dimension="country" title="By country" />
          <Slices runId={run.id} change={shown} dimension="month" title="By month of purchase" />
        </div>
      </BlockStack>
    </section>
  )
}

function Slices({ runId, change, dimension, title }: { runId: string; change: ChangeView; dimension: Dimension; title: string }) {
  const { ground, change: kind } = change
  const rows = change.by[dimension].map(({ name, lines, amount }) => ({
    label: nameWords(dimension, name), values: [lines], beside: [moneyWords(amount)],
    url: `/app/policies/impact/${runId}/lines?${toLinesQuery({ ground, change: kind, by: { dimension, name } })}`,
  }))
  return <FigureCard title={title} empty="" kind={dimension === 'month' && rows.length > 1 ? 'over-time' : 'bars'} rows={rows} drawn={dimension === 'month' ? rows.length : 12} series={[{ name: changeWords[kind].label, tone: kind === 'lost' || kind === 'shorter' ? 'bad' : 'main' }]} format={countWords} columns={[dimensionWords[dimension], 'Lines', 'Paid']} />
}
