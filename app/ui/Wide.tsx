import type { ReactNode } from 'react'

/** What may be wider than its place: it is scrolled by itself, by keyboard too. */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  return <div className="rc-wide" role="region" aria-label={label} tabIndex={0}>{children}</div>
}
