import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { useHeadingLevel } from './context.ts'
import { defineElement } from './define-element.ts'
import { Glyph } from './Icon.tsx'
import type { Heard } from './Pressable.tsx'
import { Deeper } from './Text.tsx'
import { useTwoWay } from './two-way.ts'
import { useWords } from './words.ts'

interface BannerProps {
  id?: string; heading?: string; tone?: string; dismissible?: boolean; collapsible?: boolean; hidden?: boolean
  onDismiss?: Heard; onAfterHide?: Heard; children?: ReactNode; 'secondary-actions'?: ReactNode
}

const marks: Record<string, string> = { success: 'check-circle', warning: 'alert-triangle', critical: 'alert-circle', caution: 'alert-triangle' }

/** A notice. What went wrong is an alert, everything else a status. */
export const Banner = defineElement<BannerProps>('Banner', (props) => {
  const headingId = useId()
  const words = useWords()
  const level = useHeadingLevel()
  const [hidden, hide] = useTwoWay(props.hidden, false)
  const [folded, fold] = useState(props.collapsible === true)
  if (hidden) return null
  const Heading = `h${level}` as 'h2'
  const tone = props.tone === undefined || props.tone === 'auto' ? 'info' : props.tone
  const dismiss = () => {
    hide(true, false)
    props.onDismiss?.({ set: { hidden: true } })
    props.onAfterHide?.({ set: { hidden: true } })
  }
  return (
    <div id={props.id} className={`xh-banner xh-banner-${tone}`} role={tone === 'critical' ? 'alert' : 'status'} aria-labelledby={props.heading ? headingId : undefined}>
      <span className="xh-banner-mark"><Glyph name={marks[tone] ?? 'info'} /></span>
      <div className="xh-banner-body">
        {props.heading ? <Heading id={headingId} className="xh-banner-heading">{props.heading}</Heading> : null}
        {folded ? null : <Deeper><div className="xh-banner-content">{props.children}</div></Deeper>}
        {props['secondary-actions'] ? <div className="xh-banner-actions">{props['secondary-actions']}</div> : null}
      </div>
      {props.collapsible ? <button type="button" className="xh-plain-icon" aria-expanded={!folded} aria-label={folded ? words.more : words.less} onClick={() => fold(!folded)}><Glyph name={folded ? 'chevron-down' : 'chevron-up'} /></button> : null}
      {props.dismissible ? <button type="button" className="xh-plain-icon" aria-label={words.dismiss} onClick={dismiss}><Glyph name="x" /></button> : null}
    </div>
  )
})
