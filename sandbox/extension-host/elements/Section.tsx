import { useId } from 'react'
import type { ReactNode } from 'react'
import { HeadingLevelContext, useHeadingLevel } from './context.ts'
import { defineElement } from './define-element.ts'
import { Deeper } from './Text.tsx'

interface SectionProps { id?: string; heading?: string; accessibilityLabel?: string; padding?: string; children?: ReactNode }

/** A card with a heading; inside another one, a part of it. */
export const Section = defineElement<SectionProps>('Section', (props) => {
  const headingId = useId()
  const level = useHeadingLevel()
  const Heading = `h${level}` as 'h2'
  const named = props.accessibilityLabel ? { 'aria-label': props.accessibilityLabel } : props.heading ? { 'aria-labelledby': headingId } : {}
  return (
    <section id={props.id} className={`xh-section${props.padding === 'none' ? ' xh-section-bare' : ''}`} {...named}>
      {props.heading ? <Heading id={headingId} className={`xh-heading xh-heading-${level}`}>{props.heading}</Heading> : null}
      {props.heading ? <Deeper><div className="xh-section-body">{props.children}</div></Deeper> : <div className="xh-section-body">{props.children}</div>}
    </section>
  )
})

interface PageProps {
  id?: string; heading?: string; subheading?: string; inlineSize?: string; children?: ReactNode; aside?: ReactNode
  'breadcrumb-actions'?: ReactNode; 'primary-action'?: ReactNode; 'secondary-actions'?: ReactNode
}

export const Page = defineElement<PageProps>('Page', (props) => {
  const actions = props['primary-action'] || props['secondary-actions']
  return (
    <div id={props.id} className={`xh-page xh-page-${props.inlineSize ?? 'base'}`}>
      <div className="xh-page-head">
        {props['breadcrumb-actions'] ? <div className="xh-page-breadcrumb">{props['breadcrumb-actions']}</div> : null}
        <div className="xh-page-titles">
          {props.heading ? <h1 className="xh-heading xh-heading-1">{props.heading}</h1> : null}
          {props.subheading ? <p className="xh-page-subheading">{props.subheading}</p> : null}
        </div>
        {actions ? <div className="xh-actions">{props['secondary-actions']}{props['primary-action']}</div> : null}
      </div>
      <HeadingLevelContext.Provider value={2}>
        <div className={props.aside ? 'xh-page-columns' : undefined}>
          <div className="xh-page-body">{props.children}</div>
          {props.aside ? <aside className="xh-page-aside">{props.aside}</aside> : null}
        </div>
      </HeadingLevelContext.Provider>
    </div>
  )
})
