import { describe, expect, it } from 'vitest'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import { recordOf } from '../../../app/domain/claim/record.ts'

const jana = { kind: 'staff' as const, name: 'Jana' }
const customer = { kind: 'shopper' as const, name: 'Eva' }
const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`
/** Events an hour apart, by Jana unless said otherwise. */
const record = (...events: Array<ClaimEvent | [typeof customer, ClaimEvent]>) => recordOf(events.map((one, i) => (Array.isArray(one) ? { at: at(i), actor: one[0], event: one[1] } : { at: at(i), actor: jana, event: one })))
const line = (...events: ClaimEvent[]) => record(...events).lines.a
const made = (hour: number) => ({ at: at(hour), by: jana })

const tracking = { carrier: 'PPL', number: 'Z1', url: null }
const started: ClaimEvent = { type: 'repair-started', lineIds: ['a'], job: { technician: 'Petr', work: 'Prongs', parts: ['wire'], on: '2026-11-03' } }
const ready: ClaimEvent = { type: 'repair-ready', lineIds: ['a'], on: '2026-11-06', note: 'Polished' }
const handedBack: ClaimEvent = { type: 'settled', lineIds: ['a'], remedy: 'repair', note: '', on: '2026-11-09' }
const report = { finding: 'covered' as const, on: '2026-11-10', summary: 'Thin setting', cost: { amount: 90_000, currency: 'CZK' }, paidBy: 'merchant' as const, evidenceIds: ['e1'] }

describe('a parcel', () => {
  it('has its label, its number and where it is', () => {
    expect(line({ type: 'label-sent', lineIds: ['a'], label: { evidenceId: null, url: 'https://x.example', tracking } }, { type: 'sent', lineIds: ['a'], tracking: null, proof: true }, { type: 'received', lineIds: ['a'] })?.parcel).toEqual({
      label: { evidenceId: null, url: 'https://x.example', tracking, ...made(0) }, tracking, sent: { ...made(1), proof: true }, notReceived: null, received: made(2), givenBack: null,
    })
  })

  it('that did not come says so until it comes after all', () => {
    const lost: ClaimEvent = { type: 'not-received', lineIds: ['a'], what: 'lost', note: 'The carrier says so' }
    expect(line(lost)?.parcel.notReceived).toEqual({ ...made(0), what: 'lost', note: 'The carrier says so' })
    expect(line(lost, { type: 'received', lineIds: ['a'] })?.parcel).toMatchObject({ notReceived: null, received: made(1) })
  })
})

describe('an inspection', () => {
  const seen = { complete: false, condition: 'used' as const, grade: 'B' as const, missing: ['certificate' as const], disposition: 'repair' as const, evidenceIds: ['e1'], note: '' }
  it('is the last one', () => {
    expect(line({ type: 'inspected', lineIds: ['a'], inspection: { ...seen, grade: 'A' } }, { type: 'inspected', lineIds: ['a'], inspection: seen })?.inspection).toEqual({ ...seen, ...made(1) })
  })

  it('raises deductions, the last of each kind', () => {
    const raised = (kind: 'missing-certificate' | 'diminished-value', amount: number): ClaimEvent => ({ type: 'deduction-raised', lineIds: ['a'], deduction: { kind, amount: { amount, currency: 'CZK' }, reason: 'Why' } })
    expect(line(raised('missing-certificate', 1), raised('diminished-value', 2), raised('missing-certificate', 3))?.deductions.map((one) => [one.kind, one.amount.amount, one.at])).toEqual([['diminished-value', 2, at(1)], ['missing-certificate', 3, at(2)]])
  })
})

it('an expert is asked, and answers after so many days', () => {
  const sent: ClaimEvent = { type: 'sent-to-expert', lineIds: ['a'], expert: 'Dr. Horák', orderedBy: 'merchant', on: '2026-11-04', note: 'Why loose?' }
  expect(line(sent)?.experts).toEqual([{ expert: 'Dr. Horák', orderedBy: 'merchant', sentOn: '2026-11-04', note: 'Why loose?', report: null, days: null }])
  // 4 to 10 November
  expect(line(sent, { type: 'expert-reported', lineIds: ['a'], report })?.experts).toEqual([{ expert: 'Dr. Horák', orderedBy: 'merchant', sentOn: '2026-11-04', note: 'Why loose?', report: { ...report, ...made(1) }, days: 6 }])
})

describe('a repair', () => {
  it('lasts from its start until it is ready', () => {
    // 3 to 6 November
    expect(line(started, ready, handedBack)?.repairs).toEqual([{ technician: 'Petr', work: 'Prongs', parts: ['wire'], startedOn: '2026-11-03', readyOn: '2026-11-06', readyNote: 'Polished', handedBackOn: '2026-11-09', givenUp: false, days: 3 }])
  })

  it('that nobody called ready lasts until it is handed back', () => {
    // 3 to 9 November
    expect(line(started, handedBack)?.repairs[0]).toMatchObject({ readyOn: null, handedBackOn: '2026-11-09', days: 6 })
  })

  it('that was given up ends so, and another may follow', () => {
    const givenUp: ClaimEvent = { type: 'remedy-given-up', lineIds: ['a'], remedy: 'repair', why: 'impossible', note: 'The shank is too thin' }
    expect(line(started, givenUp)?.repairs.map((job) => [job.givenUp, job.days])).toEqual([[true, null]])
    expect(line(started, givenUp, { ...started, job: { ...started.job, on: '2026-11-08' } }, handedBack)?.repairs.map((job) => [job.startedOn, job.givenUp, job.handedBackOn, job.days])).toEqual([['2026-11-03', true, null, null], ['2026-11-08', false, '2026-11-09', 1]])
  })

  it('that was settled without a job has none', () => {
    expect(line({ type: 'settled', lineIds: ['a'], remedy: 'repair', note: 'By the goldsmith next door' })).toMatchObject({ repairs: [], settlings: [{ ...made(0), event: { remedy: 'repair' } }] })
  })
})

it('a quote has its answer', () => {
  const offered: ClaimEvent = { type: 'quote-offered', lineIds: ['a'], amount: { amount: 150_000, currency: 'CZK' }, work: 'New clasp', validUntil: '2026-12-04' }
  expect(line(offered)?.quote).toEqual({ ...made(0), amount: { amount: 150_000, currency: 'CZK' }, work: 'New clasp', validUntil: '2026-12-04', answer: null })
  expect(line(offered, { type: 'quote-answered', lineIds: ['a'], accepted: true, note: 'By phone' })?.quote?.answer).toEqual({ ...made(1), accepted: true, note: 'By phone' })
  expect(line({ type: 'quote-answered', lineIds: ['a'], accepted: true, note: '' })?.quote).toBeNull()
})

describe('a remedy', () => {
  const chosen = (goodwill: { reason: string } | null): ClaimEvent => ({ type: 'remedy-chosen', lineIds: ['a'], remedy: 'repair', goodwill })
  it('is chosen, or granted with its reason', () => {
    expect(line(chosen(null))).toMatchObject({ remedy: { remedy: 'repair', ...made(0) }, goodwill: null })
    expect(line(chosen({ reason: 'A faithful customer' }))?.goodwill).toEqual({ ...made(0), remedy: 'repair', reason: 'A faithful customer' })
  })

  it('given up is not the chosen one any more, another one stays', () => {
    const givenUp = (remedy: 'repair' | 'replacement'): ClaimEvent => ({ type: 'remedy-given-up', lineIds: ['a'], remedy, why: 'too-dear', note: '' })
    expect(line(chosen({ reason: 'x' }), givenUp('repair'))).toMatchObject({ remedy: null, goodwill: null, givenUp: [{ remedy: 'repair', why: 'too-dear' }] })
    expect(line(chosen(null), givenUp('replacement'))).toMatchObject({ remedy: { remedy: 'repair' } })
  })

  it('falls away when the line is reopened', () => {
    expect(line(chosen({ reason: 'x' }), { type: 'reopened', lineIds: ['a'], note: '' })).toMatchObject({ remedy: null, goodwill: null })
  })
})

it('what moved money or goods is kept in its order', () => {
  const sums = { amount: '100.00', currencyCode: 'CZK', paid: { amount: '100.00', currencyCode: 'CZK' } }
  expect(line({ type: 'paid-back', lineIds: ['a'], as: 'claim-costs', note: '', ...sums }, { type: 'refunded', lineIds: ['a'], note: '', ...sums })?.settlings.map((one) => one.event.type)).toEqual(['paid-back', 'refunded'])
})

it('a line parted from another has what was on record of that one, and then goes its own way', () => {
  const { lines } = record({ type: 'label-sent', lineIds: ['a'], label: { evidenceId: null, url: null, tracking } }, { type: 'line-parted', lineId: 'a', newLineId: 'a.2', quantity: 1 }, { type: 'received', lineIds: ['a'] })
  expect([lines.a?.parcel.received, lines['a.2']?.parcel.received, lines['a.2']?.parcel.tracking]).toEqual([made(2), null, tracking])
  expect(record({ type: 'line-parted', lineId: 'a', newLineId: 'a.2', quantity: 1 }).lines['a.2']?.repairs).toEqual([])
})

describe('the claim as a whole', () => {
  it('has the thread of what both sides wrote, and the notes apart', () => {
    const { thread, notes } = record({ type: 'customer-asked', text: 'A photo, please' }, [customer, { type: 'message', text: 'Here it is' }], { type: 'noted', text: 'Blurred' })
    expect(thread.map((one) => [one.by.name, one.kind, one.text])).toEqual([['Jana', 'question', 'A photo, please'], ['Eva', 'message', 'Here it is']])
    expect(notes).toEqual([{ ...made(2), text: 'Blurred' }])
  })

  it('has a dispute until it is resolved, and its end on record', () => {
    const disputed: [typeof customer, ClaimEvent] = [customer, { type: 'disputed', text: 'It was new' }]
    expect(record(disputed)).toMatchObject({ dispute: { text: 'It was new', by: customer, resolved: null }, thread: [{ kind: 'dispute' }] })
    expect(record(disputed, { type: 'dispute-resolved', outcome: 'upheld', note: 'So it was' }).dispute?.resolved).toEqual({ ...made(1), outcome: 'upheld', note: 'So it was' })
    expect(record({ type: 'dispute-resolved', outcome: 'upheld', note: '' }).dispute).toBeNull()
  })

  it('says where it goes on once it was merged', () => {
    expect(record({ type: 'merged-away', claimId: 'c2', number: 'R-1002' }).mergedInto).toEqual({ claimId: 'c2', number: 'R-1002' })
  })

  it('of which nothing is on record is empty', () => {
    expect(recordOf([])).toEqual({ lines: {}, thread: [], notes: [], dispute: null, mergedInto: null })
  })
})
