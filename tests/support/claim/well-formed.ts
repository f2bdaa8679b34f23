import type { ClaimCommand, CommandName } from '../../../app/domain/claim/commands.ts'
import type { ClaimLine, ClaimState } from '../../../app/domain/claim/state.ts'
import { remedies } from '../../../app/domain/clauses/ask.ts'
import { priceOfPiece } from './simulated-shopify.ts'

const on = '2026-11-20'
const czk = (amount: number) => ({ amount, currency: 'CZK' })
const note = ''
const inspection = { complete: true, condition: 'as-delivered', grade: 'A', missing: [], disposition: 'restock', evidenceIds: [], note } as const
const report = { on, summary: '', cost: null, paidBy: null, evidenceIds: [] }

/** Commands of a name that are well formed about these lines: about each of them, some of its pieces, all. */
export function wellFormed(name: CommandName, { lines, failedPayments }: ClaimState): ClaimCommand[] {
  const each = (make: (line: ClaimLine) => ClaimCommand[]) => lines.flatMap(make)
  const pieces = (make: (pieces: Record<string, number>) => ClaimCommand) => each((line) => [1, line.quantity].map((count) => make({ [line.id]: count })))
  /** All lines it fits, or one. */
  const someOrAll = (make: (which: { lineIds?: string[] }) => ClaimCommand) => [make({}), ...each((line) => [make({ lineIds: [line.id] })])]
  switch (name) {
    case 'approve': return [{ name }, ...pieces((some) => ({ name, pieces: some })), { name, fees: { returnFee: czk(0) } }, ...each((line) => (line.fees ? [{ name, pieces: { [line.id]: line.quantity }, fees: { restocking: { [line.id]: 5 }, returnFee: czk(40) } }] : []))]
    case 'decline': return [...someOrAll((which) => ({ name, reason: 'OTHER', note: 'Worn.', ...which })), ...pieces((some) => ({ name, reason: 'OTHER', note: 'Worn.', pieces: some }))]
    case 'ask-customer': return [{ name, text: 'Which size?' }]
    case 'message': return [{ name, text: 'Thank you.' }, { name, text: 'Size 54.', fromCustomer: true }]
    case 'take-answer': return [{ name, note }]
    case 'note': return [{ name, text: 'Called.' }]
    case 'assign': return [{ name, to: null }]
    case 'send-label': return someOrAll((which) => ({ name, label: { evidenceId: null, url: 'https://labels.example/1', tracking: null }, ...which }))
    case 'record-sent': return someOrAll((which) => ({ name, tracking: null, proof: true, ...which }))
    case 'receive': return [{ name }, ...pieces((some) => ({ name, pieces: some }))]
    case 'record-facts': return each((line) => [{ name, lineId: line.id, facts: {} }])
    case 'not-received': return each((line) => (['short', 'wrong-item', 'lost', 'expired'] as const).map((what) => ({ name, lineIds: [line.id], what, note })))
    case 'inspect': return each((line) => [{ name, lineId: line.id, inspection: { ...inspection, missing: [], evidenceIds: [] } }])
    case 'raise-deduction': return each((line) => [{ name, lineId: line.id, deduction: { kind: 'diminished-value', amount: czk(100), reason: 'Scratched.' } }])
    case 'send-to-expert': return someOrAll((which) => ({ name, expert: 'Assay Office', orderedBy: 'merchant', on, note, ...which }))
    case 'record-report': return (['covered', 'not-covered', 'none'] as const).flatMap((finding) => someOrAll((which) => ({ name, report: { ...report, finding }, ...which })))
    case 'start-repair': return someOrAll((which) => ({ name, job: { technician: 'Jan', work: 'New clasp', parts: [], on }, ...which }))
    case 'repair-ready': return someOrAll((which) => ({ name, on, note, ...which }))
    case 'hand-back': return someOrAll((which) => ({ name, on, note, ...which }))
    case 'quote-repair': return someOrAll((which) => ({ name, amount: czk(100), work: 'New stone', validUntil: on, ...which }))
    case 'answer-quote': return [true, false].flatMap((accepted) => someOrAll((which) => ({ name, accepted, note, ...which })))
    case 'choose-remedy': return each((line) => remedies.flatMap((remedy) => [{ name, lineIds: [line.id], remedy }, { name, lineIds: [line.id], remedy, goodwill: { reason: 'A loyal customer.' } }]))
    case 'give-up-remedy': return each((line) => (['repair', 'replacement'] as const).map((remedy) => ({ name, lineIds: [line.id], remedy, why: 'impossible', note })))
    case 'refund': return someOrAll((which) => ({ name, ...which }))
    case 'exchange': return each((line) => [{ name, lineId: line.id, exchange: { variantId: 'gid://shopify/ProductVariant/2', title: 'Ring', price: czk(priceOfPiece) }, note }])
    case 'replace': return each((line) => [null, czk(100)].map((difference) => ({ name, lineId: line.id, replacement: { variantId: null, title: 'Ring', difference }, note })))
    case 'pay-back': return each((line) => (['price-reduction', 'keep-item', 'difference', 'claim-costs'] as const).map((as) => ({ name, lineId: line.id, as, amount: czk(as === 'keep-item' ? priceOfPiece * line.quantity : 100), note })))
    case 'pay-again': return failedPayments.flatMap(({ payment }) => [{ name, payment, note }, { name, payment, note, outside: 'by bank transfer' }])
    case 'settle': return (['repair', 'replacement', 'price-reduction', 'missing-items'] as const).flatMap((remedy) => someOrAll((which) => ({ name, remedy, note, ...which })).flatMap((command) => (remedy === 'replacement' ? [command, { ...command, newSerial: 'N 1' }] : [command])))
    case 'record-serials': return each((line) => (['claimed', 'given'] as const).flatMap((piece) => ['K 77', ''].map((serial) => ({ name, lineId: line.id, serials: [{ piece, place: line.quantity, serial }] }))))
    case 'give-back': return [...someOrAll((which) => ({ name, tracking: null, note, ...which })), ...someOrAll((which) => ({ name, tracking: null, note: 'It is of no use to them.', on, left: true, ...which }))]
    case 'extend': return [{ name, until: '2026-12-31', note }]
    case 'dispute': return [{ name, text: 'I do not agree.' }]
    case 'resolve-dispute': return [{ name, outcome: 'upheld', note }, { name, outcome: 'upheld', note, staysClosed: true }, { name, outcome: 'dismissed', note }]
    case 'reopen': return someOrAll((which) => ({ name, note, ...which }))
    case 'cancel': return [{ name, note }]
    case 'withdraw': return [{ name, note }]
    case 'retry': return [{ name }]
    case 'skip-step': return [{ name, note }]
    default: return name satisfies never
  }
}
