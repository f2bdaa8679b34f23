import { storedRule } from '../../domain/automation/stored-rule.ts'
import { parseRouting } from '../../domain/decision/check-routing.ts'
import { ruleWords } from '../../domain/decision/routing-words.ts'
import { permissionWords } from '../../domain/people/permissions.ts'
import type { Permission } from '../../domain/people/permissions.ts'
import { isMailKind, isMailLanguage } from '../../domain/mail/mail-kinds.ts'
import { languageNames, mailTitles } from '../../domain/mail/mail-words.ts'
import { ruleInWords } from '../automation/rule-words.ts'
import { toTimeline } from '../claims/timeline.ts'
import type { StoredEvent } from '../claims/stored-claim.ts'
import type { StoredAudit } from './figures-store.ts'

/** What happened as one sentence, what was said with it, and what it changed from what to what. */
export function tellAudit(entry: StoredAudit): { text: string; detail: string | null; changes: string[] } {
  if (entry.source === 'setting') return { ...tellSetting(entry), detail: null }
  const event = { type: entry.what, ...entry.payload } as StoredEvent['event']
  const [told] = toTimeline([{ id: entry.id, at: entry.at, actor: entry.actor, event, before: null, after: null }])
  return { text: told?.text ?? ordered(entry) ?? plain(entry.what), detail: told?.detail ?? null, changes: [...(told?.facts ?? []).map(({ path, from, to }) => `${path}: ${shown(from)} → ${shown(to)}`), ...axisChanges(entry.before, entry.after)] }
}

/** A step that was only ordered: the timeline tells of its outcome alone. */
const ordered = ({ what, payload }: StoredAudit) => (what === 'step-ordered' ? `Ordered in Shopify: ${String(payload.step).replaceAll('-', ' ')}` : null)

/** `note-written` as `Note written`. */
const plain = (what: string) => what.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase())

/** How many claims somebody left open, and whose they are now. */
const handedOver = ({ claims, to }: Record<string, unknown>): string[] => (claims === 0 ? [] : [`${claims === 1 ? 'One open claim' : `${String(claims)} open claims`} ${to ? `given to ${String(asRecord(to).name)}` : 'left unassigned'}`])

function tellSetting({ what, before, after }: StoredAudit): { text: string; changes: string[] } {
  const [was, is] = [asRecord(before), asRecord(after)]
  switch (what) {
    case 'staff-arrived':
      return { text: `${String(is.name)} opened Recourse for the first time`, changes: [`role: ${String(is.role)}`] }
    case 'staff-gone':
      return { text: `${String(is.name)} marked as gone`, changes: handedOver(is) }
    case 'claims-given-on':
      return { text: `Claims of ${String(is.name)}, who is gone, given on`, changes: handedOver(is) }
    case 'staff-back':
      return { text: `${String(is.name)} is back`, changes: [] }
    case 'staff-role':
      return { text: `Role of ${String(is.name)} changed`, changes: [`role: ${String(was.role)} → ${String(is.role)}`] }
    case 'newcomers-role':
      return { text: 'Role of new staff changed', changes: [`role: ${String(was.role)} → ${String(is.role)}`] }
    case 'role-permissions':
      return { text: `What the role ${String(is.role)} may do changed`, changes: Object.entries(asRecord(is.may)).map(([permission, may]) => `${permissionWords[permission as Permission] ?? permission}: ${may ? 'not allowed → allowed' : 'allowed → not allowed'}`) }
    case 'customer-redacted':
      return { text: 'A customer’s personal data was taken off, as Shopify asked', changes: [`orders: ${String(is.orders)}`, `claims: ${String(is.claims)}`] }
    case 'policy-published':
      return { text: `Version ${String(is.version)} of the policy “${String(is.policy)}” published`, changes: policyNotes(is) }
    case 'policy-corrected':
      return { text: `Version ${String(is.corrects)} of the policy “${String(is.policy)}” corrected by version ${String(is.version)}`, changes: policyNotes(is) }
    case 'policy-withdrawn':
      return { text: `Version ${String(was.version)} of the policy “${String(was.policy)}” withdrawn before it came into force`, changes: policyNotes(was) }
    case 'routing-changed':
      return { text: 'Which policy binds which orders changed', changes: routingNotes(is) }
    case 'routing-withdrawn':
      return { text: 'A change of which policy binds which orders withdrawn before it came into force', changes: routingNotes(was) }
    case 'policy-draft-discarded':
      return { text: `Draft of the policy “${String(was.policy)}” discarded`, changes: [`changes in it: ${String(was.changes)}`] }
    case 'mail-wording':
      return { text: `Wording of the mail “${mailNamed(String(is.mail))}” changed`, changes: differences(was, is) }
    case 'rule-added':
    case 'rule-changed':
    case 'rule-removed':
    case 'rule-switched-on':
    case 'rule-switched-off':
      return { text: `Rule “${String(is.rule ?? was.rule)}” ${ruleChangeWords[what]}`, changes: [...(typeof is.version === 'number' ? [`version: ${is.version}`] : []), ...(was.content ? [`before: ${ruleInWords(storedRule(was.content))}`] : []), ...(is.content ? [`after: ${ruleInWords(storedRule(is.content))}`] : [])] }
    case 'rules-ordered':
      return { text: 'Order of the rules changed', changes: [`order: ${[was.order, is.order].map((order) => (Array.isArray(order) ? order.join(', ') : '')).join(' → ')}`] }
    case 'return-reason':
      return { text: `Reason for returns “${reasonNamed(before ?? after)}” ${before === null ? 'added' : after === null ? 'removed' : 'changed'}`, changes: differences(was, is) }
    case 'grade':
      return { text: `Grade ${String(was.name)} changed`, changes: differences(was, is) }
    case 'wait-days':
      return { text: `How long claims wait changed: ${plain(String(is.wait)).toLowerCase()}`, changes: differences(was, is).map((change) => change.replace(/^remind:/, 'days to the reminder:').replace(/^back:/, 'days until it comes back to staff:')) }
    case 'exported':
      return { text: `File ${String(is.file)} exported, ${is.rows === 1 ? 'one row' : `${String(is.rows)} rows`}`, changes: Object.entries(is).flatMap(([key, value]) => (key === 'file' || key === 'rows' ? [] : [`${plain(key.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)).toLowerCase()}: ${Array.isArray(value) ? value.join(', ') : shown(value)}`])) }
    case 'past-claims-brought-in':
      return { text: `${counted(is.claims)} brought in from the file ${String(is.file)}`, changes: [] }
    case 'past-claims-taken-out':
      return { text: `${counted(was.claims)} from the file ${String(was.file)} taken out again`, changes: [] }
    default:
      return { text: plain(what), changes: differences(was, is) }
  }
}

const ruleChangeWords = { 'rule-added': 'added, switched off', 'rule-changed': 'changed', 'rule-removed': 'removed', 'rule-switched-on': 'switched on', 'rule-switched-off': 'switched off' } as const

/** From when a version binds, what was said of it, and the hash by which it is known again. */
const policyNotes = ({ from, note, reason, hash }: Record<string, unknown>): string[] => [`in force from: ${typeof from === 'string' ? from : 'ever'}`, ...(note ? [`note: ${shown(note)}`] : []), ...(reason ? [`reason: ${shown(reason)}`] : []), `hash: ${shown(hash)}`]
const reasonNamed = (reason: unknown) => String(asRecord(asRecord(reason).labels).en ?? asRecord(reason).id)

/** From when rules send orders, and where to. */
const routingNotes = ({ from, rules }: Record<string, unknown>): string[] => [`in force from: ${String(from)}`, ...(parseRouting(rules) ?? []).map((rule, i) => `${i + 1}. ${ruleWords(rule)}: ${rule.policy}`)]

const counted = (claims: unknown) => (claims === 1 ? 'One past claim' : `${String(claims)} past claims`)

/** `declined.cs` as `Claim declined, Czech`. */
function mailNamed(key: string): string {
  const [kind = '', language = ''] = key.split('.')
  return isMailKind(kind) && isMailLanguage(language) ? `${mailTitles[kind]}, ${languageNames[language]}` : key
}

/** The axes that differ on any line, each change once: `authorization: requested → authorized`. Where a line begins is no change. */
function axisChanges(before: unknown, after: unknown): string[] {
  const was = asRecord(before)
  const lines = Object.entries(asRecord(after)).flatMap(([line, axes]) => (line in was ? differences(asRecord(was[line]), asRecord(axes)) : []))
  return [...new Set(lines)].map((change) => change.replace(/^open: /, 'open remedies: '))
}

function differences(was: Record<string, unknown>, is: Record<string, unknown>): string[] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => shown(was[key]) !== shown(is[key])).map((key) => `${key}: ${shown(was[key])} → ${shown(is[key])}`)
}

const shown = (value: unknown) => (value === undefined || value === null ? 'none' : typeof value === 'object' ? JSON.stringify(value) : String(value))
const asRecord = (value: unknown) => (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
