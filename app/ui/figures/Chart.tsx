import { Bar, BarChart, CartesianGrid, LabelList, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts'
import { tones } from './tones.ts'
import type { Tone } from './tones.ts'

export interface ChartProps {
  /** Bars lying one below the other, or lines over time. */
  kind: 'bars' | 'over-time'
  /** `values` in the order of the series; `beside` only stands in the table. */
  rows: Array<{ label: string; values: number[]; beside?: string[] }>
  series: Array<{ name: string; tone: Tone }>
  format?: (value: number) => string
  width: number
}

const text = { fontSize: 12, fill: '#616161' }

/** Draws a figure. Nothing moves and nothing takes the focus: the table beside it is what can be read. */
export function Chart({ kind, rows, series, format, width }: ChartProps) {
  // Bars on one another have no room for numbers of their own, and none at all where one is nothing.
  const data = rows.map(({ label, values }) => ({ label: kind === 'bars' && series.length > 1 ? `${label} (${values.join(' / ')})` : label, ...Object.fromEntries(series.map(({ name }, i) => [name, values[i]])) }))
  const shown = (value: unknown) => (format ? format(Number(value)) : String(value))
  if (kind === 'over-time') {
    return (
      <LineChart width={width} height={220} data={data} accessibilityLayer={false} margin={{ top: 8, right: 12, bottom: 0, left: -20 }}>
        <CartesianGrid vertical={false} stroke="#e3e3e3" />
        <XAxis dataKey="label" tick={text} tickLine={false} axisLine={{ stroke: '#cccccc' }} minTickGap={24} />
        <YAxis tick={text} tickLine={false} axisLine={false} allowDecimals={false} />
        <Tooltip isAnimationActive={false} />
        {series.map(({ name, tone }) => <Line key={name} dataKey={name} stroke={tones[tone]} strokeWidth={2} dot={false} isAnimationActive={false} />)}
      </LineChart>
    )
  }
  return (
    <BarChart width={width} height={16 + rows.length * 34} data={data} layout="vertical" accessibilityLayer={false} margin={{ top: 0, right: 48, bottom: 0, left: 0 }} barCategoryGap={8}>
      <XAxis type="number" hide />
      <YAxis type="category" dataKey="label" width={Math.min(170, Math.round(width * 0.42))} tick={text} tickLine={false} axisLine={false} />
      <Tooltip isAnimationActive={false} formatter={shown} cursor={{ fill: '#f1f1f1' }} />
      {series.map(({ name, tone }) => (
        <Bar key={name} dataKey={name} stackId="one" fill={tones[tone]} isAnimationActive={false} barSize={18}>
          {series.length === 1 ? <LabelList dataKey={name} position="right" formatter={shown} style={{ fontSize: 12, fill: '#303030' }} /> : null}
        </Bar>
      ))}
    </BarChart>
  )
}
