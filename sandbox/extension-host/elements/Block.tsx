import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { HeadingLevelContext } from './context.ts'
import { defineElement } from './define-element.ts'
import { Glyph } from './Icon.tsx'

interface BlockProps { id?: string; heading?: string; collapsedSummary?: string; children?: ReactNode }

/** The card of an extension on a page of the admin. With a summary it can be folded to that. */
export const Block = defineElement<BlockProps>('Block', (props) => {
  const headingId = useId()
  const [folded, fold] = useState(false)
  const heading = props.heading ? <h2 id={headingId} className="xh-heading xh-heading-2">{props.heading}</h2> : null
  return (
    <section id={props.id} className="xh-section xh-block" aria-labelledby={props.heading ? headingId : undefined}>
      <div className="xh-block-head">
        {heading}
        {props.collapsedSummary ? <button type="button" className="xh-plain-icon" aria-expanded={!folded} aria-label={props.heading || props.collapsedSummary} onClick={() => fold(!folded)}><Glyph name={folded ? 'chevron-down' : 'chevron-up'} /></button> : null}
      </div>
      {folded ? <p className="xh-paragraph xh-color-subdued">{props.collapsedSummary}</p> : null}
      <HeadingLevelContext.Provider value={3}><div className="xh-section-body" hidden={folded}>{props.children}</div></HeadingLevelContext.Provider>
    </section>
  )
})
