import { useId, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useHostPage } from '../context.ts'
import { defineElement } from '../define-element.ts'
import { Glyph } from '../Icon.tsx'
import type { Heard } from '../Pressable.tsx'
import { useTwoWay } from '../two-way.ts'
import { useWords } from '../words.ts'
import { isSelected, moveDay, moveMonth, select, weeksOf } from './calendar.ts'
import { isAllowed } from './dates.ts'
import type { DayRules } from './dates.ts'

interface DatePickerProps extends DayRules {
  id?: string; type?: string; value?: string; defaultValue?: string; view?: string; defaultView?: string; disabled?: boolean; name?: string
  onInput?: Heard; onChange?: Heard; onViewChange?: Heard; onFocus?: Heard; onBlur?: Heard
}

const steps: Record<string, number | undefined> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** A month of days. Arrow keys go from day to day, across months too. */
export const DatePicker = defineElement<DatePickerProps>('DatePicker', (props) => {
  const { language } = useHostPage()
  const words = useWords()
  const titleId = useId()
  const table = useRef<HTMLTableElement>(null)
  const wanted = useRef<string | null>(null)
  const type = props.type ?? 'single'
  const rules = { allow: props.allow, disallow: props.disallow, allowDays: props.allowDays, disallowDays: props.disallowDays }
  const [value, setValue] = useTwoWay(props.value, props.defaultValue ?? '')
  const today = new Date().toISOString().slice(0, 10)
  const [view, setView] = useTwoWay(props.view || undefined, props.defaultView || value.slice(0, 7) || today.slice(0, 7))
  useLayoutEffect(() => {
    if (wanted.current) table.current?.querySelector<HTMLElement>(`[data-day="${wanted.current}"]`)?.focus()
    wanted.current = null
  })
  const show = (month: string) => {
    setView(month, props.onViewChange !== undefined)
    props.onViewChange?.({ set: { view: month }, detail: month })
  }
  const press = (day: string) => {
    const next = select(day, value, type)
    setValue(next.value, props.onInput !== undefined || props.onChange !== undefined)
    props.onInput?.({ set: { value: next.value } })
    if (next.complete) props.onChange?.({ set: { value: next.value } })
  }
  const walk = (event: KeyboardEvent, day: string) => {
    const by = steps[event.key]
    if (by === undefined) return
    event.preventDefault()
    const next = moveDay(day, by)
    wanted.current = next
    if (next.startsWith(view)) table.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus()
    else show(next.slice(0, 7))
  }
  const days = weeksOf(view).flat().filter((day) => day !== null)
  const inTabOrder = days.find((day) => isSelected(day, value, type)) ?? (days.includes(today) ? today : days[0])
  const name = (day: string, format: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
  return (
    <div id={props.id} className="xh-date-picker" role="group" aria-labelledby={titleId} onFocus={() => props.onFocus?.({})} onBlur={() => props.onBlur?.({})}>
      <div className="xh-month">
        <button type="button" className="xh-step" aria-label={words.previousMonth} disabled={props.disabled} onClick={() => show(moveMonth(view, -1))}><Glyph name="chevron-left" /></button>
        <span id={titleId} className="xh-month-name" aria-live="polite">{name(`${view}-01`, { month: 'long', year: 'numeric' })}</span>
        <button type="button" className="xh-step" aria-label={words.nextMonth} disabled={props.disabled} onClick={() => show(moveMonth(view, 1))}><Glyph name="chevron-right" /></button>
      </div>
      <table ref={table} className="xh-days" role="grid" aria-labelledby={titleId} aria-multiselectable={type !== 'single' || undefined}>
        <thead><tr>{['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05', '2024-01-06', '2024-01-07'].map((day) => <th key={day} scope="col" abbr={name(day, { weekday: 'long' })}>{name(day, { weekday: 'short' })}</th>)}</tr></thead>
        <tbody>
          {weeksOf(view).map((week, row) => (
            <tr key={row}>
              {week.map((day, column) => (day ? (
                <td key={day} aria-selected={isSelected(day, value, type)}>
                  <button type="button" data-day={day} className="xh-day" tabIndex={day === inTabOrder ? 0 : -1} aria-label={name(day, { dateStyle: 'full' })} aria-current={day === today ? 'date' : undefined} aria-disabled={!isAllowed(day, rules) || undefined} disabled={props.disabled} onKeyDown={(event) => walk(event, day)} onClick={() => { if (isAllowed(day, rules)) press(day) }}>{Number(day.slice(8))}</button>
                </td>
              ) : <td key={column} />))}
            </tr>
          ))}
        </tbody>
      </table>
      {props.name ? <input type="hidden" name={props.name} value={value} /> : null}
    </div>
  )
})
