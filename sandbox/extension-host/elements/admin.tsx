import { Action } from './Action.tsx'
import { Block } from './Block.tsx'
import type { ElementComponent } from './define-element.ts'
import { ColorField, ColorPicker } from './fields/ColorField.tsx'
import { OptionGroup } from './fields/Select.tsx'
import { SearchField } from './fields/TextField.tsx'
import { Thumbnail } from './Image.tsx'
import { notDrawn } from './NotDrawn.tsx'
import { FunctionSettings, PrintAction } from './PrintAction.tsx'
import { sharedElements } from './shared.tsx'
import { Table, TableBody, TableCell, TableHeader, TableHeaderRow, TableRow } from './Table.tsx'

const notDrawnHere = ['s-app-nav']

/** Every `s-*` element of the admin, by tag. */
export const adminElements: Map<string, ElementComponent> = new Map([
  ...sharedElements,
  ['s-admin-action', Action],
  ['s-admin-block', Block],
  ['s-admin-print-action', PrintAction],
  ['s-color-field', ColorField],
  ['s-color-picker', ColorPicker],
  ['s-function-settings', FunctionSettings],
  ['s-option-group', OptionGroup],
  ['s-search-field', SearchField],
  ['s-table', Table],
  ['s-table-body', TableBody],
  ['s-table-cell', TableCell],
  ['s-table-header', TableHeader],
  ['s-table-header-row', TableHeaderRow],
  ['s-table-row', TableRow],
  ['s-thumbnail', Thumbnail],
  ...notDrawnHere.map((tag): [string, ElementComponent] => [tag, notDrawn(tag)]),
])
