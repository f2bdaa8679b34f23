import { Action } from './Action.tsx'
import { Announcement } from './Announcement.tsx'
import type { ElementComponent } from './define-element.ts'
import { Details, Summary } from './Details.tsx'
import { PhoneField } from './fields/TextField.tsx'
import { ImageGroup, Thumbnail } from './Image.tsx'
import { notDrawn } from './NotDrawn.tsx'
import { PressButton } from './Button.tsx'
import { ScrollBox } from './Box.tsx'
import { ClipboardItem } from './overlays/ClipboardItem.tsx'
import { Sheet } from './overlays/Modal.tsx'
import { Popover } from './overlays/Popover.tsx'
import { sharedElements } from './shared.tsx'
import { Abbreviation, Time } from './Small.tsx'
import { Progress, SkeletonParagraph } from './Spinner.tsx'

const notDrawnHere = ['s-chat', 's-consent-checkbox', 's-consent-phone-field', 's-login-with-shop', 's-map', 's-map-marker', 's-payment-icon', 's-qr-code']

/** Every `s-*` element of customer accounts, by tag. */
export const customerAccountElements: Map<string, ElementComponent> = new Map([
  ...sharedElements,
  ['s-abbreviation', Abbreviation],
  ['s-announcement', Announcement],
  ['s-clipboard-item', ClipboardItem],
  ['s-customer-account-action', Action],
  ['s-details', Details],
  ['s-image-group', ImageGroup],
  ['s-phone-field', PhoneField],
  ['s-popover', Popover],
  ['s-press-button', PressButton],
  ['s-product-thumbnail', Thumbnail],
  ['s-progress', Progress],
  ['s-scroll-box', ScrollBox],
  ['s-sheet', Sheet],
  ['s-skeleton-paragraph', SkeletonParagraph],
  ['s-summary', Summary],
  ['s-time', Time],
  ...notDrawnHere.map((tag): [string, ElementComponent] => [tag, notDrawn(tag)]),
])
