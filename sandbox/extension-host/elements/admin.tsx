import { Action } from './Action.tsx'
import { Block } from './Block.tsx'
import type { ElementComponent } from './define-element.ts'
import { OptionGroup } from './fields/Select.tsx'
import { SearchField } from './fields/TextField.tsx'
import { Thumbnail } from './Image.tsx'
import { notDrawn } from './NotDrawn.tsx'
import { sharedElements } from './shared.tsx'

const notDrawnHere = ['s-app-nav']

/** Every `s-*` element of the admin, by tag. */
export const adminElements: Map<string, ElementComponent> = new Map([
  ...sharedElements,
  ['s-admin-action', Action],
  ['s-admin-block', Block],
  ['s-option-group', OptionGroup],
  ['s-search-field', SearchField],
  ['s-thumbnail', Thumbnail],
  ...notDrawnHere.map((tag): [string, ElementComponent] => [tag, notDrawn(tag)]),
])
