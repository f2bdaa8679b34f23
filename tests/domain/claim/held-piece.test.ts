import { describe, expect, it } from 'vitest'
import { whyNotAllowed } from '../../../app/domain/claim/allowed-commands.ts'
import { decideCommand } from '../../../app/domain/claim/decide-command.ts'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import { evolve } from '../../../app/domain/claim/evolve.ts'
import { bindingDeadlines } from '../../../app/domain/claim/next-deadline.ts'
import { stageOf } from '../../../app/domain/claim/stage.ts'
import type { ClaimLine } from '../../../app/domain/claim/state.ts'
import type { Remedy } from '../../../app/domain/decision/request.ts'
import { claim, line } from './claim-fixtures.ts'

const lineIds = ['line-1']
const asked = { ground: 'defect', returnId: null, openRemedies: ['repair', 'price-reduction', 'refund'], wish: 'price-reduction' } satisfies Partial<ClaimLine>
const approved: ClaimEvent = { type: 'approved', lineIds }
const chosen = (remedy: Remedy): ClaimEvent => ({ type: 'remedy-chosen', lineIds, remedy, goodwill: null })
const after = (change: Partial<ClaimLine>, ...events: ClaimEvent[]) => events.reduce(evolve, claim(line({ ...asked, ...change })))
const receptionAfter = (change: Partial<ClaimLine>, ...events: ClaimEvent[]) => after(change, ...events).lines[0]?.reception

describe('an approval before the remedy is chosen', () => {
  it.each<[string, Partial<ClaimLine>, string]>([
    ['whose customer wishes a lower price', {}, 'held'],
    ['whose customer wishes a repair', { wish: 'repair' }, 'awaiting'],
    ['whose customer leaves it to the shop', { wish: null }, 'awaiting'],
    ['whose customer wishes a lower price that the terms don’t give', { openRemedies: ['repair'] }, 'awaiting'],
    ['for which nothing but a lower price is open', { wish: null, openRemedies: ['price-reduction'] }, 'held'],
    ['for which nothing is open', { wish: null, openRemedies: [] }, 'awaiting'],
    ['that lies in a return', { returnId: 'R1' }, 'awaiting'],
    ['whose repair was chosen before', { settlement: 'planned', remedy: 'repair' }, 'awaiting'],
    ['that was missing from the parcel', { ground: 'missing-on-delivery', reception: 'not-required' }, 'not-required'],
  ])('of a line %s has its piece %s', (_, change, reception) => {
    expect(receptionAfter(change, approved)).toBe(reception)
  })
})

describe('a piece that was not asked for', () => {
  it.each<[string, ClaimEvent, string]>([
    ['a repair chosen', chosen('repair'), 'awaiting'], ['a refund chosen', chosen('refund'), 'awaiting'], ['a lower price chosen', chosen('price-reduction'), 'not-required'],
    ['a label sent', { type: 'label-sent', lineIds, label: { evidenceId: null, url: 'https://labels.example/1', tracking: null } }, 'awaiting'],
    ['the price lowered', { type: 'paid-back', lineIds, as: 'price-reduction', amount: '1.00', currencyCode: 'CZK', paid: { amount: '1.00', currencyCode: 'CZK' }, note: '' }, 'not-required'],
    ['all of it sent anyway', { type: 'received', lineIds }, 'received'],
  ])('is, %s, %s', (_, event, reception) => {
    expect(receptionAfter({}, approved, event)).toBe(reception)
  })

  it('waits for staff to choose, and no day to send it by runs', () => {
    const days = { sendBackBy: '2026-12-01', refundBy: null, decideBy: '2026-11-25', settleBy: '2026-12-20', payCostsBy: null }
    const names = (...events: ClaimEvent[]) => bindingDeadlines(after({}, approved, ...events).lines.map((one) => ({ line: one, deadlines: days }))).map(({ name }) => name)
    expect([stageOf(after({}, approved)), names(), names(chosen('repair'))]).toEqual(['to-settle', ['decideBy', 'settleBy'], ['sendBackBy', 'settleBy']])
  })

  it('can’t be worked on or paid for as if it were here, and staff are told why', () => {
    const sentence = 'The item may stay with its customer, so it was not asked for. Choose the remedy first: if it has to come, the customer is told so then.'
    expect((['refund', 'start-repair', 'send-to-expert', 'settle'] as const).map((name) => whyNotAllowed(name, after({}, approved))?.sentence)).toEqual([sentence, sentence, sentence, sentence])
  })

  it('that came all the same is received by its name', () => {
    const state = after({}, approved)
    expect([decideCommand({ name: 'receive' }, state).ok, decideCommand({ name: 'receive', pieces: { 'line-1': 1 } }, state)]).toMatchObject([false, { ok: true, value: { events: [{ type: 'received', lineIds }] } }])
  })

  it('is declined where the terms come to leave no remedy', () => {
    expect(whyNotAllowed('decline', after({}, approved, { type: 'decided-anew', lineId: 'line-1', verdict: 'ineligible', openRemedies: [] }))).toBeNull()
  })
})
