import { useId } from 'react'
import type { ReactNode } from 'react'
import { HeadingLevelContext } from './context.ts'
import { defineElement } from './define-element.ts'
import { Ring } from './Spinner.tsx'

interface ActionProps { id?: string; heading?: string; loading?: boolean; children?: ReactNode; 'primary-action'?: ReactNode; 'secondary-actions'?: ReactNode }

/** What fills the modal of an action; the modal itself is the page's. */
export const Action = defineElement<ActionProps>('Action', (props) => {
  const headingId = useId()
  return (
    <section id={props.id} className="xh-action" aria-labelledby={props.heading ? headingId : undefined} aria-busy={props.loading || undefined}>
      {props.heading ? <h2 id={headingId} className="xh-heading xh-heading-2">{props.heading}</h2> : null}
      <HeadingLevelContext.Provider value={3}>
        <div className="xh-action-body">{props.loading ? <Ring /> : null}{props.children}</div>
      </HeadingLevelContext.Provider>
      {props['primary-action'] || props['secondary-actions'] ? <div className="xh-actions">{props['secondary-actions']}{props['primary-action']}</div> : null}
    </section>
  )
})
