import { expect, it } from 'vitest'
import { decideCommand } from '../../../app/domain/claim/decide-command.ts'
import { beforeNextVisit, factsOfCommand } from '../../../app/domain/claim/facts-of-command.ts'
import { mergeFacts } from '../../../app/domain/claim/merge-facts.ts'
import type { Facts } from '../../../app/domain/decision/request.ts'
import type { ClaimCommand } from '../../../app/domain/claim/commands.ts'
import type { ClaimLine } from '../../../app/domain/claim/state.ts'
import { claim, line } from './claim-fixtures.ts'
import { commands } from './commands/commands.ts'

const at = '2026-11-20T11:00:00.000Z'
const approved = { authorization: 'authorized' } as const
const here = { ...approved, reception: 'received', openRemedies: ['repair', 'replacement', 'refund'] } satisfies Partial<ClaimLine>

/** What the command makes known of lines a and b in that state. */
function facts(command: ClaimCommand, change: Partial<ClaimLine>, other: Partial<ClaimLine> = change) {
  const decided = decideCommand(command, claim(line({ id: 'a', quantity: 2, ...change }), line({ id: 'b', ...other })))
  if (!decided.ok) throw new Error(decided.error.code)
  return factsOfCommand(command, decided.value.events, at)
}

it.each<[string, ClaimCommand, Partial<ClaimLine>, unknown]>([
  ['a proof of posting that was seen', commands['record-sent'], approved, { lineIds: ['a', 'b'], facts: { received: { proofOfDispatchAt: at } } }],
  ['a parcel without a proof', { ...commands['record-sent'], proof: false }, approved, null],
  ['goods that came', commands.receive, approved, { lineIds: ['a', 'b'], facts: { received: { goodsAt: at } } }],
  ['one piece that came of two', commands['receive a'], approved, { lineIds: ['a'], facts: { received: { goodsAt: at } } }],
  ['an inspection', { ...commands.inspect, inspection: { ...commands.inspect.inspection, condition: 'used', missing: ['gift-box'] } }, here, { lineIds: ['a'], facts: { goods: { condition: 'used', missing: ['gift-box'] } } }],
  ['a sending to an expert', commands['send-to-expert'], here, { lineIds: ['a', 'b'], facts: { case: { expertFrom: '2026-11-20' } } }],
  ['an expert’s report', commands['record-report'], { ...here, assessment: 'awaiting-expert' }, { lineIds: ['a', 'b'], facts: { case: { expertUntil: '2026-11-20' }, assessment: { by: 'expert', finding: 'covered' } } }],
  ['an expert’s return without a finding', { ...commands['record-report'], report: { ...commands['record-report'].report, finding: 'none' } }, { ...here, assessment: 'awaiting-expert' }, { lineIds: ['a', 'b'], facts: { case: { expertUntil: '2026-11-20' } } }],
  ['a repair that is impossible', commands['give up repair'], here, { lineIds: ['a'], facts: { fault: { repairable: false } } }],
  ['a repair that is too dear', { ...commands['give up repair'], why: 'too-dear' }, here, { lineIds: ['a'], facts: { fault: { repairTooExpensive: true } } }],
  ['a replacement that there is not', commands['give up replacement'], here, { lineIds: ['a'], facts: { fault: { replacementAvailable: false } } }],
  ['a line that is reopened, to be weighed as of now', commands.reopen, { authorization: 'declined' }, { lineIds: ['a', 'b'], facts: {} }],
  ['an approval', commands.approve, {}, null],
  ['a note', commands.note, here, null],
])('%s', (_, command, change, expected) => {
  expect(facts(command, change)).toEqual(expected)
})

it('the next visit to an expert keeps the days of the one before; one that has not ended, or none, leaves nothing', () => {
  const again = (known: Facts) => mergeFacts(beforeNextVisit(known), { case: { expertFrom: '2026-11-20' } })
  expect(again({ case: { complex: true, expertFrom: '2026-11-10', expertUntil: '2026-11-12' } })).toEqual({ case: { complex: true, expertBefore: ['2026-11-10/2026-11-12'], expertFrom: '2026-11-20' } })
  expect(again({ case: { expertBefore: ['2026-11-01/2026-11-02'], expertFrom: '2026-11-10', expertUntil: '2026-11-12' } })).toEqual({ case: { expertBefore: ['2026-11-01/2026-11-02', '2026-11-10/2026-11-12'], expertFrom: '2026-11-20' } })
  expect(again({ case: { expertFrom: '2026-11-10' } })).toEqual({ case: { expertFrom: '2026-11-20' } })
  expect(again({})).toEqual({ case: { expertFrom: '2026-11-20' } })
})
