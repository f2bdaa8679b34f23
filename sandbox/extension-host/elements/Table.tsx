import { createContext, useContext, useEffect, useRef, useState } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import { defineElement } from './define-element.ts'
import { Glyph } from './Icon.tsx'
import type { Heard } from './Pressable.tsx'
import { Ring } from './Spinner.tsx'
import { useWords } from './words.ts'

interface Column { label: string; format: string; listSlot: string }

/** By the columns' places: cells take alignment and, as a list, their label from their header. */
const ColumnsContext = createContext<{ columns: Column[]; setColumn(index: number, column: Column): void }>({ columns: [], setColumn() {} })

interface TableProps {
  id?: string; variant?: string; loading?: boolean; paginate?: boolean; hasPreviousPage?: boolean; hasNextPage?: boolean
  onPreviousPage?: Heard; onNextPage?: Heard; children?: ReactNode; filters?: ReactNode
}

/** A table where there is room, a list of cards on phones or where `variant` asks for one. */
export const Table = defineElement<TableProps>('Table', (props) => {
  const words = useWords()
  const [columns, setColumns] = useState<Column[]>([])
  const [setColumn] = useState(() => (index: number, column: Column) => setColumns((now) => Object.assign([...now], { [index]: column })))
  return (
    <div id={props.id} className={`xh-table-frame xh-table-${props.variant ?? 'auto'}`} aria-busy={props.loading || undefined}>
      {props.filters ? <div className="xh-table-filters">{props.filters}</div> : null}
      <table className="xh-table"><ColumnsContext.Provider value={{ columns, setColumn }}>{props.children}</ColumnsContext.Provider></table>
      {props.loading ? <div className="xh-table-loading" role="status"><Ring /><span className="xh-exclusive">{words.loading}</span></div> : null}
      {props.paginate ? (
        <div className="xh-table-pages">
          <button type="button" className="xh-step" aria-label={words.previousPage} disabled={!props.hasPreviousPage} onClick={() => props.onPreviousPage?.({})}><Glyph name="chevron-left" /></button>
          <button type="button" className="xh-step" aria-label={words.nextPage} disabled={!props.hasNextPage} onClick={() => props.onNextPage?.({})}><Glyph name="chevron-right" /></button>
        </div>
      ) : null}
    </div>
  )
})

interface PartProps { id?: string; children?: ReactNode }

export const TableHeaderRow = defineElement<PartProps>('TableHeaderRow', (props) => <thead id={props.id}><tr>{props.children}</tr></thead>)
export const TableBody = defineElement<PartProps>('TableBody', (props) => <tbody id={props.id}>{props.children}</tbody>)

export const TableHeader = defineElement<PartProps & { format?: string; listSlot?: string }>('TableHeader', (props) => {
  const { setColumn } = useContext(ColumnsContext)
  const cell = useRef<HTMLTableCellElement>(null)
  const { format = 'base', listSlot = 'labeled' } = props
  const [label, setLabel] = useState('')
  useEffect(() => setLabel(cell.current?.textContent ?? ''))
  useEffect(() => setColumn(cell.current?.cellIndex ?? 0, { label, format, listSlot }), [setColumn, label, format, listSlot])
  return <th ref={cell} id={props.id} scope="col" className={`xh-format-${format}`}>{props.children}</th>
})

/** `clickDelegate` names the element inside of the row that a click beside it presses. */
export const TableRow = defineElement<PartProps & { clickDelegate?: string }>('TableRow', (props) => {
  const row = useRef<HTMLTableRowElement>(null)
  const { clickDelegate } = props
  const press = (event: MouseEvent) => {
    if ((event.target as HTMLElement).closest('a, button, input, select, label')) return
    row.current?.querySelector<HTMLElement>(`#${CSS.escape(clickDelegate ?? '')}`)?.click()
  }
  return <tr ref={row} id={props.id} className={clickDelegate ? 'xh-row-clickable' : undefined} onClick={clickDelegate ? press : undefined}>{props.children}</tr>
})

export const TableCell = defineElement<PartProps>('TableCell', (props) => {
  const { columns } = useContext(ColumnsContext)
  const cell = useRef<HTMLTableCellElement>(null)
  const [index, setIndex] = useState(-1)
  useEffect(() => setIndex(cell.current?.cellIndex ?? -1))
  const column = columns[index]
  return <td ref={cell} id={props.id} className={`xh-format-${column?.format ?? 'base'} xh-slot-${column?.listSlot ?? 'labeled'}`} data-label={column?.label}>{props.children}</td>
})
