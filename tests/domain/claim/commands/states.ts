import { newState } from '../../../../app/domain/claim/state.ts'
import type { ClaimLine, ClaimState, SettledBy } from '../../../../app/domain/claim/state.ts'
import { line } from '../claim-fixtures.ts'

const of = (...changes: Array<Partial<ClaimLine>>): ClaimState => newState(changes.map((change, i) => line({ id: 'ab'[i] ?? '', lineItemId: `gid://shopify/LineItem/${i + 1}`, ...change })))
const approved = { authorization: 'authorized' } as const
const here = { ...approved, reception: 'received' } as const
/** A defect under the warranty: no return in Shopify until it becomes a refund. */
const defect = { ground: 'defect', returnId: null, openRemedies: ['repair', 'replacement'] } satisfies Partial<ClaimLine>
const broken = { ...defect, ...here } satisfies Partial<ClaimLine>
const owedNothing = { ...broken, openRemedies: [] } satisfies Partial<ClaimLine>
const settledBy = (remedy: SettledBy) => of({ ...here, settlement: 'settled', assessment: 'accepted', remedy })
const refused = 'Shopify refused.'

/** Every kind of state a claim can be in, by name. Lines are `a` and, where there are two, `b`; both in return R1. */
export const states = {
  'requested': of({}),
  'requested, no return': of(defect),
  'two requested': of({}, {}),
  'ruled out': of({ verdict: 'ineligible', openRemedies: [] }),
  'one of two ruled out': of({}, { verdict: 'ineligible', openRemedies: [] }),
  'ruled out, goodwill': of({ verdict: 'ineligible', openRemedies: [], settlement: 'planned', remedy: 'refund', goodwill: true }),
  'awaiting': of(approved),
  'in transit': of({ ...approved, reception: 'in-transit' }),
  'in transit, nothing proven': of({ ...approved, reception: 'in-transit', refundGate: 'goods-or-proof-of-dispatch' }),
  'in transit, proof is enough': of({ ...approved, reception: 'in-transit', refundGate: 'goods-or-proof-of-dispatch', dispatchProven: true }),
  'received': of(here),
  'one of two received': of(here, approved),
  'short': of({ ...approved, reception: 'short' }),
  'lost': of({ ...approved, reception: 'lost' }),
  'wrong item': of({ ...approved, reception: 'wrong-item' }),
  'never sent': of({ ...approved, reception: 'expired' }),
  'never delivered': of({ ...approved, ground: 'missing-on-delivery', reception: 'not-required', openRemedies: ['missing-items', 'refund'], returnId: null }),
  'defect received': of(broken),
  'with expert': of({ ...broken, assessment: 'awaiting-expert' }),
  'report covered': of({ ...broken, assessment: 'accepted' }),
  'report not covered': of({ ...broken, assessment: 'rejected' }),
  'owed nothing': of(owedNothing),
  'repair in work': of({ ...broken, settlement: 'planned', remedy: 'repair', repair: 'in-work' }),
  'repair ready': of({ ...broken, settlement: 'planned', remedy: 'repair', repair: 'ready' }),
  'quote offered': of({ ...owedNothing, quote: 'offered' }),
  'quote accepted': of({ ...owedNothing, quote: 'accepted' }),
  'quote declined': of({ ...owedNothing, quote: 'declined' }),
  'quote lapsed': of({ ...owedNothing, quote: 'lapsed' }),
  'paid repair in work': of({ ...owedNothing, quote: 'accepted', settlement: 'planned', remedy: 'paid-repair', repair: 'in-work' }),
  'paid repair ready': of({ ...owedNothing, quote: 'accepted', settlement: 'planned', remedy: 'paid-repair', repair: 'ready' }),
  'refund planned': of({ ...broken, openRemedies: ['repair', 'refund'], settlement: 'planned', remedy: 'refund' }),
  'replacement as goodwill': of({ ...owedNothing, settlement: 'planned', remedy: 'replacement', goodwill: true }),
  'not asked for': of({ ...defect, ...approved, reception: 'held', openRemedies: ['price-reduction'] }),
  'price to be lowered': of({ ...broken, openRemedies: ['price-reduction'] }),
  'step pending': { ...of({}), pendingStep: 'approve-return' },
  'performing': { ...of({ ...here, settlement: 'performing', remedy: 'refund' }), pendingStep: 'refund-return' },
  'approval failed': { ...of({}), failure: refused },
  'refund failed': { ...of({ ...here, settlement: 'failed', remedy: 'refund' }), failure: refused },
  'closing failed': { ...settledBy('refund'), failure: refused },
  'refunded': settledBy('refund'),
  'repaired': settledBy('repair'),
  'repaired for money': settledBy('paid-repair'),
  'replaced': settledBy('replacement'),
  'price lowered': settledBy('price-reduction'),
  'price lowered, sent in': of({ ...here, reception: 'to-give-back', settlement: 'settled', assessment: 'accepted', remedy: 'price-reduction' }),
  'sent after': settledBy('missing-items'),
  'declined': of({ authorization: 'declined', returnId: null }),
  'rejected': of({ ...owedNothing, reception: 'to-give-back', authorization: 'declined', assessment: 'rejected' }),
  'canceled': of({ authorization: 'canceled', returnId: null }),
  'withdrawn': of({ authorization: 'withdrawn', returnId: null }),
  'disputed': { ...of({ authorization: 'declined', returnId: null }), disputed: true },
  'disputed, one open': { ...of({ returnId: null }, { authorization: 'declined', returnId: null }), disputed: true },
  'settled, disputed': { ...settledBy('refund'), disputed: true },
  'merged away': newState([]),
} satisfies Record<string, ClaimState>

export type StateName = keyof typeof states
export const stateNames = Object.keys(states) as StateName[]

type Names = readonly StateName[]
export const asked: Names = ['requested', 'requested, no return', 'two requested', 'ruled out', 'one of two ruled out', 'ruled out, goodwill']
export const awaited: Names = ['awaiting', 'in transit', 'in transit, nothing proven', 'in transit, proof is enough']
export const missed: Names = ['short', 'lost', 'wrong item', 'never sent']
export const reported: Names = ['report covered', 'report not covered']
export const quoted: Names = ['quote offered', 'quote accepted', 'quote declined', 'quote lapsed']
export const inRepair: Names = ['repair in work', 'repair ready']
export const inPaidRepair: Names = ['paid repair in work', 'paid repair ready']
/** Here and with nobody: `one of two received` has a piece on its way besides. */
export const workable: Names = ['received', 'one of two received', 'never delivered', 'defect received', ...reported, 'owed nothing', ...quoted, 'refund planned', 'replacement as goodwill', 'price to be lowered']
export const approvedStates: Names = [...awaited, ...missed, ...workable, 'not asked for', 'with expert', ...inRepair, ...inPaidRepair]
export const settled: Names = ['refunded', 'repaired', 'repaired for money', 'replaced', 'price lowered', 'price lowered, sent in', 'sent after']
export const givenUp: Names = ['declined', 'rejected', 'canceled', 'withdrawn']
export const disputed: Names = ['disputed', 'settled, disputed']
export const pending: Names = ['step pending', 'performing']
export const failed: Names = ['approval failed', 'refund failed', 'closing failed']

/** A group of states without some of them. */
export const but = (group: Names, ...not: StateName[]): Names => group.filter((name) => !not.includes(name))

/** What every command that is not talk comes to while Shopify has the word, and after the claim went on elsewhere. */
export const whileAtRest = { '!pending': pending, '!failed': failed, '!merged': ['merged away'] } satisfies Record<string, Names>
/** Of a command that needs something open. */
export const whileOpen = { ...whileAtRest, '!nothing-open': [...settled, ...givenUp, ...disputed] } satisfies Record<string, Names>
/** Of a command that follows on an approval. */
export const afterApproval = { ...whileOpen, '!not-authorized': [...asked, 'disputed, one open'] } satisfies Record<string, Names>
