import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { mergeClaims } from '../../app/application/claims/merge-claims.ts'
import { viewHome } from '../../app/application/home.ts'
import { shopperWrite } from '../../app/application/shopper/shopper-write.ts'
import { changeWaits, viewWaits } from '../../app/application/waits/wait-settings.ts'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import { defaultWaitDays } from '../../app/domain/claim/wait-days.ts'
import { staff, startClaimLine } from './support/claim-line.ts'

let line: Awaited<ReturnType<typeof startClaimLine>>
afterEach(() => line.stop())

const shop = 'kestia.myshopify.com'
/** Under Kestia's terms days are London's, in November those of UTC. It is 11 o'clock on 20 November 2026. */
const ring = { lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'defect' as const, facts: { fault: { cause: 'manufacturing' as const } } }
const bracelet = { ...ring, lineItemId: 'gid://shopify/LineItem/102' }

async function act(claimId: string, ...commands: ClaimCommand[]): Promise<void> {
  for (const command of commands) {
    expect(await line.act(claimId, command)).toMatchObject({ ok: true })
    await line.work(claimId)
  }
}
async function started(...commands: ClaimCommand[]): Promise<string> {
  line = await startClaimLine()
  const claimId = await line.open([ring])
  await act(claimId, ...commands)
  return claimId
}
const offer = (validUntil: string): ClaimCommand => ({ name: 'quote-repair', amount: { amount: 2450, currency: 'GBP' }, work: 'New stone', validUntil })
/** Approved, here, and found to be worn: the terms leave no free repair, so one is offered at a price. */
async function quoted(validUntil = '2026-12-04'): Promise<string> {
  const claimId = await started({ name: 'approve' }, { name: 'receive' })
  await act(claimId, { name: 'record-facts', lineId: (await line.view(claimId)).lines[0]?.id ?? '', facts: { fault: { cause: 'wear' } } }, offer(validUntil))
  return claimId
}
const ask: ClaimCommand = { name: 'ask-customer', text: 'Which stone is loose?' }
const writes = async (claimId: string, text: string) => shopperWrite(line.deps, { shop, customerId: 'gid://shopify/Customer/20' }, claimId, 'message', { locale: 'en', version: (await line.view(claimId)).version, text })

/** Moves the clock and lets the worker sweep; answers everything that was told of waits so far, the oldest first. */
async function told(claimId: string, instant: string): Promise<string[]> {
  line.clock.at = new Date(instant)
  await line.fireTimers()
  return (await line.view(claimId)).timeline.map((entry) => entry.text).filter((text) => /^(Reminded the customer|To follow up|Quote of)/.test(text)).reverse()
}
const mails = async (claimId: string, kind: string) => (await line.fresh.query('select "text" from "Mail" where "claimId" = $1 and "kind" = $2 order by "createdAt"', [claimId, kind])).map((row) => String(row.text))
const reminded = 'Reminded the customer: our question is open'
const toFollowUp = 'To follow up: the question is not answered since 2026-11-20'

describe('a question to the customer', () => {
  it('is asked again in the morning of the third day, and comes back to staff in that of the seventh', async () => {
    const claimId = await started(ask)
    expect((await line.view(claimId)).waits).toEqual([{ name: 'question', owner: 'customer', since: '2026-11-20', until: null, remindsAt: '2026-11-23T08:00:00.000Z', reminded: false, backAt: '2026-11-27T08:00:00.000Z', isOver: false }])
    expect(await told(claimId, '2026-11-23T07:59:59.999Z')).toEqual([])
    expect(await told(claimId, '2026-11-23T08:00:00Z')).toEqual([reminded])
    expect((await mails(claimId, 'question-reminded'))[0]).toContain('Which stone is loose?')
    expect(await told(claimId, '2026-11-27T07:59:59.999Z')).toEqual([reminded])
    expect((await viewHome(line.deps, staff)).figures.followUp).toBe(0)
    expect(await told(claimId, '2026-11-27T08:00:00Z')).toEqual([reminded, toFollowUp])
    expect((await viewHome(line.deps, staff))).toMatchObject({ figures: { followUp: 1 }, waiting: [{ id: claimId, stage: 'awaiting-customer', followUp: 'question' }] })
    expect(await line.fresh.stores.claims.list(shop, { tab: 'follow-up' }, 0, 9)).toMatchObject({ total: 1, rows: [{ id: claimId, followUp: 'question' }] })
    expect((await mails(claimId, 'staff-follow-up'))[0]).toContain('The customer was asked something on 20 November 2026 and has not answered:')
  })

  it('that staff follow up, be it by a note, begins its time anew; once it is answered nothing more is told', async () => {
    const claimId = await started(ask)
    await told(claimId, '2026-11-27T08:00:00Z')
    await line.fresh.stores.staff.arrive(shop, { ...staff.staff, ownsAccount: false }, line.clock.at)
    await act(claimId, { name: 'assign', to: staff.staff })
    expect((await line.view(claimId)).claim.followUp).toBe('question')
    await act(claimId, { name: 'note', text: 'Called, nobody there.' })
    expect((await line.view(claimId)).claim.followUp).toBeNull()
    // The worker stood still over the first reminder: of what is over only its end is told.
    expect(await told(claimId, '2026-11-30T08:00:00Z')).toEqual([toFollowUp, reminded])
    await writes(claimId, 'The middle one.')
    expect(await told(claimId, '2027-01-31T00:00:00Z')).not.toContain('To follow up: the question is not answered since 2026-11-27')
    expect((await mails(claimId, 'question-reminded')).length).toBe(1)
  })

  it('that took too long beside an expert leaves the expert to be followed up once it is answered', async () => {
    const claimId = await started({ name: 'approve' }, { name: 'receive' }, { name: 'send-to-expert', expert: 'Gem lab', orderedBy: 'merchant', on: '2026-11-20', note: '' }, ask)
    expect(await told(claimId, '2026-12-04T08:00:00Z')).toEqual([toFollowUp, 'To follow up: the item is with the expert since 2026-11-20'])
    expect((await line.view(claimId)).claim.followUp).toBe('question')
    await writes(claimId, 'The middle one.')
    expect((await line.view(claimId)).claim.followUp).toBe('expert')
    await act(claimId, { name: 'note', text: 'Back on Friday.' })
    expect((await line.view(claimId)).claim.followUp).toBeNull()
  })

  it('is told of once by workers at the same time, and by the next one where a worker dies over it', async () => {
    const claimId = await started(ask)
    line.clock.at = new Date('2026-11-23T08:00:00Z')
    const { commit } = line.deps.stores.claims
    line.deps.stores.claims.commit = async () => { line.deps.stores.claims.commit = commit; throw new Error('crash') }
    await expect(line.fireTimers()).rejects.toThrow('crash')
    await Promise.all([line.fireTimers(5), line.fireTimers(5), line.fireTimers(5)])
    expect(await told(claimId, '2026-11-23T08:00:00Z')).toEqual([reminded])
    expect((await mails(claimId, 'question-reminded')).length).toBe(1)
  })
})

describe('a quote for a paid repair', () => {
  const nearing = 'Reminded the customer: the quote is not answered'
  const lapsed = (day: string) => `Quote of 24.50 GBP ran out on ${day} without an answer`

  it('is reminded of three days before its end, and runs out with its last day: both sides are told, staff have their ways on, and nothing is refunded', async () => {
    const claimId = await quoted()
    expect(await told(claimId, '2026-12-01T07:59:59.999Z')).toEqual([])
    expect(await told(claimId, '2026-12-01T08:00:00Z')).toEqual([nearing])
    expect((await mails(claimId, 'quote-reminded'))[0]).toContain('It costs £24.50. This offer stands until 4 December 2026.')
    expect(await told(claimId, '2026-12-04T23:59:59.999Z')).toEqual([nearing])
    expect((await line.view(claimId)).claim.stage).toBe('awaiting-customer')
    expect(await told(claimId, '2026-12-05T00:00:00Z')).toEqual([nearing, lapsed('2026-12-04')])
    const view = await line.view(claimId)
    expect([view.claim.stage, view.lines[0]?.quote]).toEqual(['to-settle', 'lapsed'])
    expect(['quote-repair', 'decline', 'answer-quote'].map((name) => view.commands.find((command) => command.name === name)?.allowed)).toEqual([true, true, false])
    expect([(await mails(claimId, 'quote-lapsed')).length, (await mails(claimId, 'staff-follow-up')).length, (await line.held()).refunds]).toEqual([1, 1, 0])
  })

  it('that another has replaced, or that was answered, does not run out', async () => {
    const claimId = await quoted()
    await act(claimId, offer('2026-12-18'))
    expect(await told(claimId, '2026-12-05T00:00:00Z')).toEqual([])
    expect((await line.view(claimId)).waits.map(({ until }) => until)).toEqual(['2026-12-18'])
    await act(claimId, { name: 'answer-quote', accepted: true, note: '' })
    // From then on it is staff's turn.
    expect(await told(claimId, '2026-12-19T00:00:00Z')).toEqual(['To follow up: it waits to be settled since 2026-12-05'])
  })

  it('that stood before quotes had their days gets them with the migration, whatever happens to the claim', async () => {
    const claimId = await quoted()
    const timers = () => line.fresh.query('select "kind", "deadline", "day"::text, "dueAt"::text from "Timer" where "claimId" = $1 and "deadline" = \'quote\' order by "kind"', [claimId])
    const before = await timers()
    await line.fresh.query('delete from "Timer" where "claimId" = $1', [claimId])
    const migration = readFileSync('prisma/migrations/20261203100000_waits/migration.sql', 'utf8').split(';').find((statement) => statement.includes('INSERT INTO "Timer"'))
    // A reminder is set where its morning is still to come, by the database's own clock.
    await line.fresh.query(migration?.replaceAll('now()', "timestamptz '2026-11-20 11:00Z'") ?? '')
    expect(await timers()).toEqual(before)
    expect(before).toEqual([{ kind: 'breach', deadline: 'quote', day: '2026-12-04', dueAt: '2026-12-05 00:00:00' }, { kind: 'remind', deadline: 'quote', day: '2026-12-04', dueAt: '2026-12-01 08:00:00' }])
  })

  it('offered again with the same last day is reminded of by the days that hold by then', async () => {
    const claimId = await quoted()
    expect(await told(claimId, '2026-12-01T08:00:00Z')).toEqual([nearing])
    expect(await changeWaits(line.deps, staff, { version: 0, days: { ...defaultWaitDays, quote: { remind: 1, back: null } } })).toMatchObject({ ok: true })
    await act(claimId, offer('2026-12-04'))
    expect(await told(claimId, '2026-12-03T07:59:59.999Z')).toEqual([nearing])
    expect(await told(claimId, '2026-12-03T08:00:00Z')).toEqual([nearing, nearing])
    expect(await told(claimId, '2026-12-05T00:00:00Z')).toEqual([nearing, nearing, lapsed('2026-12-04')])
  })

  it('runs out for what is left of a line of which a part was declined', async () => {
    line = await startClaimLine()
    const claimId = await line.open([{ ...ring, quantity: 2 }])
    await act(claimId, { name: 'approve' }, { name: 'receive' })
    const lineId = (await line.view(claimId)).lines[0]?.id ?? ''
    await act(claimId, { name: 'record-facts', lineId, facts: { fault: { cause: 'wear' } } }, offer('2026-12-04'), { name: 'decline', reason: 'OTHER', note: 'Worn.', reasons: ['Worn.'], pieces: { [lineId]: 1 } })
    expect(await told(claimId, '2026-12-05T00:00:00Z')).toContain(lapsed('2026-12-04'))
    expect((await line.fresh.stores.claims.load(shop, claimId))?.state.lines.map((one) => [one.authorization, one.quote])).toEqual([['declined', 'offered'], ['authorized', 'lapsed']])
  })

  it('runs out in the claim that its own was merged into', async () => {
    const from = await quoted()
    const into = await line.open([bracelet])
    expect(await mergeClaims(line.deps, staff, { id: into, version: (await line.view(into)).version }, { id: from, version: (await line.view(from)).version })).toMatchObject({ ok: true })
    expect(await told(into, '2026-12-05T00:00:00Z')).toContain(lapsed('2026-12-04'))
  })
})

it.each<[string, string, string, string, ClaimCommand[]]>([
  ['with an expert', '2026-12-04T08:00:00Z', 'expert', 'To follow up: the item is with the expert since 2026-11-20', [{ name: 'approve' }, { name: 'receive' }, { name: 'send-to-expert', expert: 'Gem lab', orderedBy: 'merchant', on: '2026-11-20', note: '' }]],
  ['in a parcel on its way', '2026-11-30T08:00:00Z', 'parcel', 'To follow up: the parcel is on its way since 2026-11-20', [{ name: 'approve' }, { name: 'record-sent', tracking: null, proof: false }]],
])('an item that stays %s comes back to staff', async (_, instant, followUp, words, commands) => {
  const claimId = await started(...commands)
  expect(await told(claimId, new Date(Date.parse(instant) - 1).toISOString())).toEqual([])
  expect(await told(claimId, instant)).toEqual([words])
  expect((await line.view(claimId)).claim.followUp).toBe(followUp)
})

it('an item that is to be sent in later than another has its own time', async () => {
  line = await startClaimLine('klenota')
  const claimId = await line.open([ring, bracelet])
  const [first, second] = (await line.view(claimId)).lines.map(({ id }) => id)
  await act(claimId, { name: 'approve', pieces: { [first ?? '']: 1 } })
  line.clock.at = new Date('2026-11-26T11:00:00Z')
  await act(claimId, { name: 'approve', pieces: { [second ?? '']: 1 } })
  expect((await line.view(claimId)).waits.filter(({ name }) => name === 'goods')).toMatchObject([{ since: '2026-11-26', remindsAt: '2026-12-03T07:00:00.000Z' }])
})

it('a shop sets its own days, and what waits already keeps those it began with', async () => {
  const first = await started(ask)
  const changed = { ...defaultWaitDays, question: { remind: 1, back: 2 } }
  expect(await changeWaits(line.deps, { ...staff, role: 'agent' }, { version: 0, days: changed })).toMatchObject({ ok: false, error: { kind: 'not-allowed', code: 'role' } })
  expect(await changeWaits(line.deps, staff, { version: 0, days: { question: { remind: 2, back: 2 } } })).toMatchObject({ ok: false, error: { fields: { 'question.remind': 'Remind sooner than it comes back to you.' } } })
  expect(await changeWaits(line.deps, staff, { version: 0, days: changed })).toEqual({ ok: true, value: { changed: 1 } })
  expect(await changeWaits(line.deps, staff, { version: 0, days: defaultWaitDays })).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  expect(await viewWaits(line.deps, staff)).toEqual({ days: changed, version: 1, locked: null })
  const second = await line.open([bracelet])
  await act(second, ask)
  expect([(await line.view(first)).waits[0]?.backAt, (await line.view(second)).waits[0]?.backAt]).toEqual(['2026-11-27T08:00:00.000Z', '2026-11-22T08:00:00.000Z'])
})

it('a deadline of KLENOTA’s is overdue from the end of its day in Prague, an hour before the shop’s own, on the page as in the count', async () => {
  line = await startClaimLine('klenota')
  const claimId = await line.open([bracelet])
  const at = async (instant: string) => {
    line.clock.at = new Date(instant)
    return [(await line.view(claimId)).claim.nextDeadline, (await viewHome(line.deps, staff)).figures.overdue]
  }
  expect(await at('2026-12-20T22:59:59.999Z')).toEqual([{ name: 'settleBy', day: '2026-12-20', daysLeft: 0, overdue: false }, 0])
  expect(await at('2026-12-20T23:00:00Z')).toEqual([{ name: 'settleBy', day: '2026-12-20', daysLeft: -1, overdue: true }, 1])
})
