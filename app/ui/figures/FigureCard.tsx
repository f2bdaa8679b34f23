import { Link } from '@remix-run/react'
import { BlockStack, Card, Text } from '@shopify/polaris'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { CSSProperties } from 'react'
import type { ChartProps } from './Chart.tsx'
import { tones } from './tones.ts'

const Chart = lazy(() => import('./Chart.tsx').then((chart) => ({ default: chart.Chart })))

interface Props extends Omit<ChartProps, 'width' | 'rows'> { rows: Array<ChartProps['rows'][number] & { /** Where its first value leads. */ url?: string }>; /** How many rows are drawn; the table has all. */ drawn?: number; title: string; about?: string; /** Said where there is nothing to draw. */ empty: string; columns: [string, ...string[]] }

/** One figure as a picture and, for who can't see it or wants it exact, as a table. */
export function FigureCard({ title, about, empty, columns, rows, drawn = rows.length, kind, series, format }: Props) {
  const [place, width] = useWidth()
  const pictured = rows.slice(0, drawn)
  const shown = (value: number) => (format ? format(value) : value)
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="050">
          <Text as="h3" variant="headingSm">{title}</Text>
          {about ? <Text as="p" variant="bodySm" tone="subdued">{about}</Text> : null}
        </BlockStack>
        {rows.length === 0 ? <Text as="p" tone="subdued">{empty}</Text> : (
          <>
            {series.length > 1 ? <ul className="rc-legend" aria-hidden="true">{series.map(({ name, tone }) => <li key={name} style={{ '--rc-colour': tones[tone] } as CSSProperties}>{name}</li>)}</ul> : null}
            <div ref={place} className={`rc-chart rc-chart--${kind}`} style={{ height: heightOf(kind, pictured.length) }} aria-hidden="true">
              {width > 0 ? <Suspense fallback={null}><Chart kind={kind} rows={pictured} series={series} width={width} {...(format ? { format } : {})} /></Suspense> : null}
            </div>
            <details className="rc-details">
              <summary>As a table</summary>
              <table className="rc-table" aria-label={title}>
                <thead><tr>{columns.map((column, i) => <th scope="col" key={column} {...(i > 0 ? { className: 'rc-number' } : {})}>{column}</th>)}</tr></thead>
                <tbody>
                  {rows.map((row) => <tr key={row.label}><th scope="row">{row.label}</th>{row.values.map((value, i) => <td className="rc-number" key={columns[i + 1]}>{row.url && i === 0 ? <Link to={row.url}>{shown(value)}</Link> : shown(value)}</td>)}{row.beside?.map((text) => <td className="rc-number" key={text}>{text}</td>)}</tr>)}
                </tbody>
              </table>
            </details>
          </>
        )}
      </BlockStack>
    </Card>
  )
}

const heightOf = (kind: ChartProps['kind'], rows: number) => (kind === 'over-time' ? 220 : 16 + rows * 34)

/** The width that an element has, in whole pixels; 0 until it stands. */
function useWidth() {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [place, width] as const
}
