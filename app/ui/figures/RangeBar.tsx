import { Button, Select, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { RangeView } from '../../application/figures/figures-view.ts'
import { dayWords } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'

const options = [{ value: '7', label: 'Last 7 days' }, { value: '30', label: 'Last 30 days' }, { value: '90', label: 'Last 90 days' }, { value: 'custom', label: 'From … to …' }]

/** Chooses a range of days: a usual one at once, two days of one's own once both are given. */
export function RangeBar({ range, onRange }: { range: RangeView; onRange: (query: Record<string, string>) => void }) {
  const { today } = useShopFormat()
  const [own, setOwn] = useState<{ from: string; to: string } | null>(range.days === null ? { from: range.from, to: range.to } : null)
  const wrong = own !== null && (own.from === '' || own.to === '' || own.from > own.to)
  const choose = (value: string) => {
    if (value === 'custom') return setOwn({ from: range.from, to: range.to })
    setOwn(null)
    onRange({ days: value })
  }
  return (
    <div className="rc-range">
      <Select label="Days" labelHidden options={options} value={own ? 'custom' : String(range.days ?? 30)} onChange={choose} />
      {own ? (
        <>
          <TextField label="From" labelHidden type="date" autoComplete="off" value={own.from} max={today} onChange={(from) => setOwn({ ...own, from })} />
          <TextField label="To" labelHidden type="date" autoComplete="off" value={own.to} max={today} onChange={(to) => setOwn({ ...own, to })} {...(wrong ? { error: 'The first day comes first.' } : {})} />
          <Button onClick={() => onRange(own)} disabled={wrong}>Show</Button>
        </>
      ) : <span className="rc-range__days">{`${dayWords(range.from)} to ${dayWords(range.to)}`}</span>}
    </div>
  )
}
