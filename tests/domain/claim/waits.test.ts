import { describe, expect, it } from 'vitest'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import type { Deadlines } from '../../../app/domain/claim/next-deadline.ts'
import type { ClaimState } from '../../../app/domain/claim/state.ts'
import { waitsAfter, waitsOf } from '../../../app/domain/claim/waits.ts'
import type { WaitName } from '../../../app/domain/claim/waits.ts'
import { claim, line } from './claim-fixtures.ts'
import { states } from './commands/states.ts'
import type { StateName } from './commands/states.ts'

const none: Deadlines = { sendBackBy: null, refundBy: null, decideBy: null, settleBy: null, payCostsBy: null }
const waits = (state: ClaimState, days: Partial<Deadlines> = {}) => waitsOf(state.lines.map((line) => ({ line, deadlines: { ...none, ...days } })), state)
const names = (state: ClaimState, days?: Partial<Deadlines>) => waits(state, days).map(({ name }) => name)

describe('what a claim may be waiting for, where the terms set no day', () => {
  it.each<[StateName, WaitName[]]>([
    ['requested', ['decision']], ['ruled out', ['decision']],
    ['awaiting', ['goods']], ['in transit', ['parcel']], ['one of two received', ['goods', 'settlement']],
    ['received', ['settlement']], ['lost', ['settlement']], ['never delivered', ['choice', 'settlement']], ['defect received', ['choice', 'settlement']],
    ['with expert', ['expert']], ['report covered', ['choice', 'settlement']],
    ['repair in work', ['repair']], ['repair ready', ['settlement']], ['paid repair in work', ['repair']],
    ['quote offered', ['quote']], ['quote accepted', ['settlement']], ['quote declined', ['settlement']], ['quote lapsed', ['settlement']],
    ['refund planned', ['settlement']], ['performing', []],
    ['approval failed', ['step']], ['closing failed', ['step']],
    ['disputed', ['dispute']], ['disputed, one open', ['dispute']],
    ['price lowered, sent in', ['handover']], ['rejected', ['handover']], ['not asked for', ['settlement']],
    ['refunded', []], ['declined', []], ['canceled', []], ['withdrawn', []], ['merged away', []],
  ])('%s', (name, waiting) => expect(names(states[name])).toEqual(waiting))

  it('a question takes the turn from staff, not from those who have the item', () => {
    expect(names({ ...states.requested, awaitingAnswer: true })).toEqual(['question'])
    expect(names({ ...states['with expert'], awaitingAnswer: true })).toEqual(['question', 'expert'])
  })

  it('names the lines that wait', () => {
    expect(waits(states['one of two received'])).toEqual([{ name: 'goods', lineIds: ['b'] }, { name: 'settlement', lineIds: ['a'] }])
  })
})

it.each<[StateName, keyof Deadlines, WaitName[]]>([
  ['requested', 'decideBy', []], ['requested', 'settleBy', []], ['requested', 'sendBackBy', ['decision']],
  ['awaiting', 'sendBackBy', []], ['awaiting', 'settleBy', ['goods']], ['in transit', 'sendBackBy', ['parcel']],
  ['received', 'refundBy', []], ['received', 'sendBackBy', ['settlement']], ['repair in work', 'settleBy', []], ['repair in work', 'decideBy', ['repair']],
  ['with expert', 'settleBy', ['expert']], ['quote offered', 'settleBy', ['quote']],
])('%s, with %s set by the terms: theirs holds, and others do not stand in for it', (name, deadline, waiting) => {
  expect(names(states[name], { [deadline]: '2026-12-01' })).toEqual(waiting)
})

/** What stands and what begins, after these events on a claim that waited for this before. */
function after(state: ClaimState, events: ClaimEvent[], { stood = [], late = [], byStaff = true, before = state }: { stood?: WaitName[]; late?: WaitName[]; byStaff?: boolean; before?: ClaimState } = {}) {
  const { stand, anew } = waitsAfter({ events, byStaff, before, waited: waits(before), waits: waits(state) }, new Set(stood), new Set(late))
  return { stand: stand.map(({ name }) => name), anew: [...anew] }
}

describe('after a change', () => {
  const asked = { ...states.requested, awaitingAnswer: true }

  it('a wait begins with the state that waits, goes on while that lasts, and begins anew when it is asked again', () => {
    expect(after(asked, [{ type: 'customer-asked', text: 'Which size?' }])).toEqual({ stand: ['question'], anew: ['question'] })
    expect(after(asked, [{ type: 'noted', text: 'Called.' }], { stood: ['question'] })).toEqual({ stand: ['question'], anew: [] })
    expect(after(asked, [{ type: 'customer-asked', text: 'And which colour?' }], { stood: ['question'] })).toEqual({ stand: ['question'], anew: ['question'] })
    expect(after(states.requested, [{ type: 'message', text: '54.', fromCustomer: true }], { stood: ['question'], byStaff: false })).toEqual({ stand: ['decision'], anew: ['decision'] })
  })

  it('what took too long begins anew with anything that staff do about it, not with giving it to somebody, and not with what others do', () => {
    const late = { stood: ['expert' as const], late: ['expert' as const] }
    expect(after(states['with expert'], [{ type: 'noted', text: 'Back on Friday.' }], late).anew).toEqual(['expert'])
    expect(after(states['with expert'], [{ type: 'assigned', to: null }], late).anew).toEqual([])
    expect(after(states['with expert'], [{ type: 'message', text: 'And?', fromCustomer: true }], { ...late, byStaff: false }).anew).toEqual([])
  })

  describe('has one clock for several lines', () => {
    const [a, b] = [line({ id: 'a', authorization: 'authorized' }), line({ id: 'b', authorization: 'authorized' })]
    const goods = { stood: ['goods' as const] }
    const approved: ClaimEvent[] = [{ type: 'approved', lineIds: ['b'] }]

    it('which begins anew with a line that comes to it, and goes on with one that leaves it', () => {
      expect(after(claim(a, b), approved, { ...goods, before: claim(a, line({ id: 'b' })) }).anew).toEqual(['goods'])
      expect(after(claim(a, line({ id: 'b', authorization: 'declined' })), [{ type: 'noted', text: '' }], { ...goods, before: claim(a, b) }).anew).toEqual([])
    })

    it('which goes on with a part of a line that stood there', () => {
      const parted: ClaimEvent[] = [{ type: 'line-parted', lineId: 'a', newLineId: 'a.2', quantity: 2 }, { type: 'line-parted', lineId: 'a.2', newLineId: 'a.3', quantity: 1 }]
      expect(after(claim(line({ id: 'a', authorization: 'declined' }), { ...a, id: 'a.3' }), parted, { ...goods, before: claim(a) }).anew).toEqual([])
    })

    it('which stays where it had taken too long, until staff follow it up', () => {
      const late = { ...goods, late: ['goods' as const], before: claim(a, line({ id: 'b' })) }
      expect(after(claim(a, b), approved, { ...late, byStaff: false }).anew).toEqual([])
      expect(after(claim(a, b), approved, late).anew).toEqual(['goods'])
    })

    it('which goes on in the claim that it was merged into, and begins anew where that waits for the same', () => {
      const merged: ClaimEvent[] = [{ type: 'merged-in', claimId: '2', number: 'R-2', lines: [b], awaitingAnswer: false }]
      expect(after(claim(line({ id: 'a', authorization: 'declined' }), b), merged, { ...goods, before: claim(line({ id: 'a', authorization: 'declined' })) }).anew).toEqual([])
      expect(after(claim(a, b), merged, { ...goods, before: claim(a) }).anew).toEqual(['goods'])
    })

    it('and none for a question, which is the claim’s', () => {
      expect(after({ ...claim(a, b), awaitingAnswer: true }, [{ type: 'reopened', lineIds: ['b'], note: '' }], { stood: ['question'], before: { ...claim(a), awaitingAnswer: true } }).anew).not.toContain('question')
    })
  })

  it('the customer is to choose once a remedy turns out impossible and several are left, until they write or one is chosen', () => {
    const given: ClaimEvent = { type: 'remedy-given-up', lineIds: ['a'], remedy: 'repair', why: 'impossible', note: '' }
    expect(after(states['defect received'], [given])).toEqual({ stand: ['choice'], anew: ['choice'] })
    expect(after(states['price to be lowered'], [given])).toEqual({ stand: ['settlement'], anew: ['settlement'] })
    expect(after(states['defect received'], [{ type: 'noted', text: '' }])).toEqual({ stand: ['settlement'], anew: ['settlement'] })
    expect(after(states['defect received'], [{ type: 'noted', text: '' }], { stood: ['choice'] })).toEqual({ stand: ['choice'], anew: [] })
    expect(after(states['defect received'], [{ type: 'message', text: 'A new one.', fromCustomer: true }], { stood: ['choice'], byStaff: false })).toEqual({ stand: ['settlement'], anew: ['settlement'] })
    expect(after(states['refund planned'], [{ type: 'remedy-chosen', lineIds: ['a'], remedy: 'refund', goodwill: null }], { stood: ['choice'] })).toEqual({ stand: ['settlement'], anew: ['settlement'] })
  })

  it('and once a missed deadline has opened a remedy that the terms did not give before', () => {
    const missed: ClaimEvent[] = [{ type: 'deadline-missed', deadline: 'settleBy', day: '2026-12-01', lineIds: ['a'] }, { type: 'decided-anew', lineId: 'a', verdict: 'eligible', openRemedies: ['refund', 'repair', 'replacement'] }]
    const opened = claim({ ...(states['defect received'].lines[0] ?? claim().lines[0]), openRemedies: ['refund', 'repair', 'replacement'] } as never)
    expect(after(opened, missed, { before: states['defect received'], byStaff: false }).stand).toEqual(['choice'])
    expect(after(opened, missed, { before: opened, byStaff: false }).stand).toEqual(['settlement'])
  })
})
