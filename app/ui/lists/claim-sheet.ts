import type { ExportedClaim } from '../../application/claims/claims-view.ts'
import { deadlineWords, groundWords, stageWords } from '../words/terms.ts'

/** What an export of claims tells of each, column by column; days are ISO dates, so that any spreadsheet knows them. */
const columns: Array<[string, (claim: ExportedClaim) => string | number | null]> = [
  ['Claim', (claim) => claim.number],
  ['Stage', (claim) => stageWords[claim.stage].label],
  ['Disputed', (claim) => (claim.disputed ? 'yes' : 'no')],
  ['Opened on', (claim) => claim.openedOn],
  ['Decided on', (claim) => claim.decidedOn],
  ['Closed on', (claim) => claim.closedOn],
  ['Order', (claim) => claim.orderName],
  ['Customer', (claim) => claim.customerName],
  ['E-mail', (claim) => claim.email],
  ['Country', (claim) => claim.country],
  ['Ground', (claim) => claim.grounds.map((ground) => groundWords[ground].label).join(', ')],
  ['Items', (claim) => claim.items.join(', ')],
  ['Pieces', (claim) => claim.itemCount],
  ['Amount', (claim) => claim.amount.amount],
  ['Currency', (claim) => claim.amount.currencyCode],
  ['Assigned to', (claim) => claim.assignee?.name ?? null],
  ['Next deadline', (claim) => (claim.nextDeadline ? deadlineWords[claim.nextDeadline.name] : null)],
  ['Due on', (claim) => claim.nextDeadline?.day ?? null],
  ['Overdue', (claim) => (claim.nextDeadline?.overdue ? 'yes' : 'no')],
  ['Customer has written', (claim) => (claim.unread ? 'yes' : 'no')],
]

export const claimColumns = columns.map(([name]) => name)
export const claimCells = (claim: ExportedClaim) => columns.map(([, value]) => String(value(claim) ?? ''))
