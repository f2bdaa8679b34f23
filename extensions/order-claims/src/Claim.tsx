import type { I18n } from '@shopify/ui-extensions'
import type { StaffClaim, StaffDeadline, StaffLine, StaffStage } from '../../../app/contracts/staff.ts'
import { formatDay, formatDayOf } from '../../shared/format.ts'
import { intoApp } from './into-app.ts'

const verdictTone = { eligible: 'success', ineligible: 'critical', 'needs-review': 'warning', 'needs-information': 'info' } as const satisfies Record<StaffLine['verdict'], string>
const stageTone = { 'to-decide': 'warning', 'awaiting-customer': 'info', 'awaiting-goods': 'info', 'with-expert': 'info', 'in-repair': 'info', 'to-settle': 'warning', 'to-give-back': 'warning', disputed: 'critical', settling: 'info', settled: 'success', declined: 'neutral', canceled: 'neutral', failed: 'critical' } as const satisfies Record<StaffStage, string>

/** One claim: its number leads into the app; each line says what the terms say of it, by which clause, and what is due. */
export function Claim({ i18n, claim }: { i18n: I18n; claim: StaffClaim }) {
  return (
    <s-stack gap="small-200">
      <s-stack direction="inline" gap="small-200" alignItems="center">
        <s-link href={intoApp(claim.path)}>{claim.number}</s-link>
        <s-badge tone={stageTone[claim.stage]}>{i18n.translate(`stage.${claim.stage}`)}</s-badge>
        <s-text color="subdued">{formatDayOf(i18n, claim.openedAt)}</s-text>
      </s-stack>
      {claim.deadline && !saidByLine(claim, claim.deadline) && <Due i18n={i18n} deadline={claim.deadline} />}
      {claim.lines.map((line, place) => <ClaimLine key={place} i18n={i18n} line={line} />)}
    </s-stack>
  )
}

function ClaimLine({ i18n, line }: { i18n: I18n; line: StaffLine }) {
  return (
    <s-stack gap="small-300">
      <s-text type="strong">{i18n.translate('quantity', { title: line.title, pieces: line.quantity })}</s-text>
      <s-text tone={verdictTone[line.verdict]}>{line.until ? i18n.translate('until', { day: formatDay(i18n, line.until) }) : i18n.translate(`verdict.${line.verdict}`)}</s-text>
      {line.clause && <s-text color="subdued">{i18n.translate('clause', { clause: line.clause })}</s-text>}
      {line.deadline && <Due i18n={i18n} deadline={line.deadline} />}
    </s-stack>
  )
}

function Due({ i18n, deadline }: { i18n: I18n; deadline: StaffDeadline }) {
  return (
    <s-stack direction="inline" gap="small-200" alignItems="center">
      <s-text>{i18n.translate('due', { what: i18n.translate(`deadline.${deadline.name}`), day: formatDay(i18n, deadline.day) })}</s-text>
      {deadline.overdue && <s-badge tone="critical">{i18n.translate('overdue')}</s-badge>}
    </s-stack>
  )
}

/** The nearest deadline of a claim is usually one of its lines': then it is not said twice. */
const saidByLine = (claim: StaffClaim, deadline: StaffDeadline) => claim.lines.some((line) => line.deadline?.name === deadline.name && line.deadline.day === deadline.day)
