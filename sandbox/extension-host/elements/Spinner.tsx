import { defineElement } from './define-element.ts'

/** The turning ring alone; whoever shows it says what is under way. */
export function Ring() {
  return <svg className="xh-ring" viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="8" /><path d="M10 2a8 8 0 0 1 8 8" /></svg>
}

export const Spinner = defineElement<{ id?: string; accessibilityLabel?: string; size?: string }>('Spinner', (props) => (
  <span id={props.id} role="status" className={`xh-spinner xh-spinner-${props.size ?? 'base'}`}>
    <Ring />
    {props.accessibilityLabel ? <span className="xh-exclusive">{props.accessibilityLabel}</span> : null}
  </span>
))

interface ProgressProps { id?: string; accessibilityLabel?: string; max?: number; value?: number; tone?: string }

/** How much of `max` (1 unless said) is done; without a value only that something is under way. */
export const Progress = defineElement<ProgressProps>('Progress', (props) => (
  <progress id={props.id} className={`xh-progress xh-progress-${props.tone ?? 'auto'}`} max={props.max ?? 1} value={props.value} aria-label={props.accessibilityLabel || undefined} />
))

/** Grey bars in the shape of text that is on its way; the content gives their length and is not read. */
export const SkeletonParagraph = defineElement<{ id?: string; content?: string }>('SkeletonParagraph', (props) => (
  <p id={props.id} className="xh-skeleton" aria-hidden="true"><span className="xh-skeleton-bar"><span>{props.content || 'A line of text that is still on its way to this page'}</span></span></p>
))
