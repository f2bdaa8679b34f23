import { Badge, Chip, ClickableChip } from './Badge.tsx'
import { Banner } from './Banner.tsx'
import { Box, Grid, GridItem, QueryContainer, Stack } from './Box.tsx'
import { Button, ButtonGroup } from './Button.tsx'
import type { ElementComponent } from './define-element.ts'
import { Checkbox, Switch } from './fields/Checkbox.tsx'
import { Choice, ChoiceList } from './fields/ChoiceList.tsx'
import { DateField } from './fields/DateField.tsx'
import { DatePicker } from './fields/DatePicker.tsx'
import { DropZone } from './fields/DropZone.tsx'
import { MoneyField, NumberField } from './fields/NumberField.tsx'
import { Option, Select } from './fields/Select.tsx'
import { EmailField, PasswordField, TextArea, TextField, UrlField } from './fields/TextField.tsx'
import { Icon } from './Icon.tsx'
import { Avatar, Image } from './Image.tsx'
import { Clickable, Link } from './Link.tsx'
import { Modal } from './overlays/Modal.tsx'
import { Menu, Tooltip } from './overlays/Popover.tsx'
import { Page, Section } from './Section.tsx'
import { Divider, Form, ListItem, OrderedList, UnorderedList } from './Small.tsx'
import { Spinner } from './Spinner.tsx'
import { Heading, Paragraph, Text } from './Text.tsx'

/** The elements that both surfaces have, by tag. */
export const sharedElements: ReadonlyArray<[string, ElementComponent]> = [
  ['s-avatar', Avatar], ['s-badge', Badge], ['s-banner', Banner], ['s-box', Box], ['s-button', Button], ['s-button-group', ButtonGroup],
  ['s-checkbox', Checkbox], ['s-chip', Chip], ['s-choice', Choice], ['s-choice-list', ChoiceList], ['s-clickable', Clickable], ['s-clickable-chip', ClickableChip],
  ['s-date-field', DateField], ['s-date-picker', DatePicker], ['s-divider', Divider], ['s-drop-zone', DropZone], ['s-email-field', EmailField], ['s-form', Form], ['s-grid', Grid], ['s-grid-item', GridItem],
  ['s-heading', Heading], ['s-icon', Icon], ['s-image', Image], ['s-link', Link], ['s-list-item', ListItem], ['s-menu', Menu], ['s-modal', Modal], ['s-money-field', MoneyField],
  ['s-number-field', NumberField], ['s-option', Option], ['s-ordered-list', OrderedList], ['s-page', Page], ['s-paragraph', Paragraph], ['s-password-field', PasswordField],
  ['s-query-container', QueryContainer], ['s-section', Section], ['s-select', Select], ['s-spinner', Spinner], ['s-stack', Stack], ['s-switch', Switch],
  ['s-text', Text], ['s-text-area', TextArea], ['s-text-field', TextField], ['s-tooltip', Tooltip], ['s-unordered-list', UnorderedList], ['s-url-field', UrlField],
]
