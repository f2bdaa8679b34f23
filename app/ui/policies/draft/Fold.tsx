import { Text } from '@shopify/polaris'
import { useEffect, useId, useState, type ReactNode } from 'react'
import { isWithin, useDraftScope } from './draft-context.tsx'

interface Props { label: string; /** What is in it, in short. */ summary?: string; /** The id of its name, by which it is led to. */ at?: string; /** Paths of what is inside: a finding there opens it, and so does being led there. */ inside: string[]; children: ReactNode }

/** What is rarely looked at, behind its name; something wrong in it is told there, and opens it. */
export function Fold({ label, summary, at, inside, children }: Props) {
  const id = useId()
  const { findings, wanted } = useDraftScope()
  const [chosen, setChosen] = useState<boolean | null>(null)
  const found = findings.filter(({ place }) => isWithin(place, inside))
  const isOpen = chosen ?? found.some(({ severity }) => severity === 'error')
  const isWanted = wanted !== null && isWithin(wanted, inside)
  useEffect(() => { if (isWanted) setChosen(true) }, [isWanted])
  return (
    <div className="rc-fold">
      <button type="button" className="rc-disclose" {...(at === undefined ? {} : { id: at })} aria-expanded={isOpen} aria-controls={id} onClick={() => setChosen(!isOpen)}>{found.length === 0 ? label : `${label} (${found.length})`}</button>
      {summary ? <Text as="span" variant="bodySm" tone="subdued">{summary}</Text> : null}
      <div id={id} hidden={!isOpen}>{isOpen ? children : null}</div>
    </div>
  )
}
