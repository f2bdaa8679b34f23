import type { ReactNode } from 'react'

/** Terms and what they come to, in two columns; what is null is left out. */
export function Rows({ rows }: { rows: Array<[string, ReactNode] | null> }) {
  const shown = rows.filter((row): row is [string, ReactNode] => row !== null && row[1] !== null && row[1] !== '')
  if (shown.length === 0) return null
  return (
    <dl className="rc-rows">
      {shown.map(([term, text], i) => <div key={`${term}-${i}`} style={{ display: 'contents' }}><dt>{term}</dt><dd>{text}</dd></div>)}
    </dl>
  )
}
