import { afterEach, describe, expect, it } from 'vitest'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import { templates } from '../../app/policy-library/templates.ts'
import { startClaimLine } from './support/claim-line.ts'

let line: Awaited<ReturnType<typeof startClaimLine>>
afterEach(() => line.stop())

/** Opened on 20 November 2026; the bracelet was delivered on the 4th. The shop's clock is London's, the terms' is Prague's or Bratislava's, an hour ahead. */
const brokenBracelet = { lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'defect' as const }

async function started(terms: Parameters<typeof startClaimLine>[0], ...commands: ClaimCommand[]): Promise<string> {
  line = await startClaimLine(terms)
  const claimId = await line.open([brokenBracelet])
  for (const command of commands) expect(await line.act(claimId, command)).toMatchObject({ ok: true })
  return claimId
}
const claimOf = async (claimId: string) => {
  const claim = await line.fresh.stores.claims.load('kestia.myshopify.com', claimId)
  if (!claim) throw new Error('The claim is gone.')
  return claim
}
const at = async (instant: string) => { line.clock.at = new Date(instant); return line.fireTimers() }
const told = async (claimId: string) => (await line.view(claimId)).timeline.map((entry) => entry.text).filter((text) => /^(Reminded|Deadline)/.test(text)).reverse()

describe('a settlement deadline of KLENOTA’s, thirty days from the claim', () => {
  it('is reminded of in the morning of the second day before, and is missed once its last day is over, by the terms’ clock and not the shop’s', async () => {
    const claimId = await started('klenota')
    expect(await at('2026-12-18T06:59:59Z')).toBe(0)
    expect(await at('2026-12-18T07:00:00Z')).toBe(1)
    expect(await at('2026-12-20T22:59:59Z')).toBe(0)
    expect(await at('2026-12-20T23:00:00Z')).toBe(1)
    expect(await told(claimId)).toEqual(['Reminded: to be settled by 2026-12-20', 'Deadline missed: to be settled by 2026-12-20'])
  })

  it('missed, opens the refund that the terms give then, for staff to confirm', async () => {
    const claimId = await started('klenota', { name: 'approve' }, { name: 'receive' })
    expect((await claimOf(claimId)).state.lines[0]?.openRemedies).toEqual(['repair', 'replacement', 'price-reduction'])
    await at('2026-12-20T23:00:00Z')
    expect((await claimOf(claimId)).state.lines[0]?.openRemedies).toEqual(['refund', 'repair', 'replacement', 'price-reduction'])
    expect((await line.view(claimId)).commands.find((command) => command.name === 'refund')?.allowed).toBe(true)
  })

  it('missed for one item while another was closed, opens the refund of that one too once it is reopened', async () => {
    line = await startClaimLine('klenota')
    const claimId = await line.open([brokenBracelet, { ...brokenBracelet, lineItemId: 'gid://shopify/LineItem/101' }])
    const [bracelet, ring] = (await claimOf(claimId)).state.lines
    expect(await line.act(claimId, { name: 'decline', lineIds: [bracelet?.id ?? ''], reason: 'OTHER', note: 'Worn.' })).toMatchObject({ ok: true })
    const open = async () => (await claimOf(claimId)).state.lines.map((one) => [one.id, one.openRemedies.includes('refund')])
    await at('2026-12-20T23:00:00Z')
    expect(await open()).toEqual([[bracelet?.id, false], [ring?.id, true]])
    line.clock.at = new Date('2026-12-28T11:00:00Z')
    for (const command of [{ name: 'dispute', text: 'It was not worn.' }, { name: 'resolve-dispute', outcome: 'upheld', note: '' }] as const) expect(await line.act(claimId, command)).toMatchObject({ ok: true })
    expect(await open()).toEqual([[bracelet?.id, true], [ring?.id, true]])
  })

  it('agreed for a later day is missed on that day and no sooner', async () => {
    const claimId = await started('klenota', { name: 'extend', until: '2027-01-15', note: 'The stone has to be ordered.' })
    expect(await at('2026-12-21T00:00:00Z')).toBe(0)
    expect(await at('2027-01-16T00:00:00Z')).toBe(2)
    // The worker stood still from before the reminder: of what is over, only the breach is told.
    expect(await told(claimId)).toEqual(['Deadline missed: to be settled by 2027-01-15'])
  })

  it('that was met before leaves nothing to remind of', async () => {
    const claimId = await started('klenota', { name: 'approve' }, { name: 'receive' }, { name: 'settle', remedy: 'repair', note: '' })
    expect(await at('2026-12-25T00:00:00Z')).toBe(0)
    expect(await told(claimId)).toEqual([])
  })
})

describe('a decision deadline of KLENOTA’s, one working day from the goods', () => {
  it('runs from the goods’ arrival, and ends with the choice of a remedy', async () => {
    const claimId = await started('klenota', { name: 'approve' })
    expect((await claimOf(claimId)).lines[0]?.decision.deadlines.decideBy).toBeNull()
    await line.act(claimId, { name: 'receive' })
    expect((await claimOf(claimId)).lines[0]?.decision.deadlines.decideBy).toBe('2026-11-23')
    const lineId = (await claimOf(claimId)).state.lines[0]?.id ?? ''
    await line.act(claimId, { name: 'choose-remedy', lineIds: [lineId], remedy: 'repair' })
    expect(await at('2026-11-24T00:00:00Z')).toBe(0)
  })

  it('leaves out the days an expert had the item', async () => {
    const claimId = await started('klenota', { name: 'approve' }, { name: 'receive' }, { name: 'send-to-expert', expert: 'Puncovní úřad', orderedBy: 'merchant', on: '2026-11-21', note: '' })
    line.clock.at = new Date('2026-12-01T10:00:00Z')
    await line.act(claimId, { name: 'record-report', report: { finding: 'covered', on: '2026-12-01', summary: 'A flaw in the clasp.', cost: null, paidBy: null, evidenceIds: [] } })
    expect((await claimOf(claimId)).lines[0]?.decision.deadlines.decideBy).toBe('2026-12-02')
  })
})

describe('a refund’s deadline of the default for the United Kingdom, fourteen days from the goods', () => {
  const terms = () => { const found = templates.find(({ name }) => name === 'uk-default'); if (!found) throw new Error('There is no such template.'); return found.in('en') }
  const here = () => started(terms(), { name: 'approve' }, { name: 'receive' })
  const choose = async (claimId: string, remedy: 'repair' | 'refund') => expect(await line.act(claimId, { name: 'choose-remedy', lineIds: (await claimOf(claimId)).state.lines.map(({ id }) => id), remedy })).toMatchObject({ ok: true })
  const next = async (claimId: string) => { const { nextDeadline } = await claimOf(claimId); return nextDeadline && `${nextDeadline.name} ${nextDeadline.day}` }

  it('binds once a refund is chosen, and is missed then, whatever is chosen in between', async () => {
    const claimId = await here()
    expect((await claimOf(claimId)).state.lines[0]?.openRemedies).toEqual(['refund', 'repair', 'replacement'])
    expect([(await claimOf(claimId)).lines[0]?.decision.deadlines.refundBy, await next(claimId)]).toEqual(['2026-12-04', 'decideBy 2026-11-27'])
    await choose(claimId, 'refund')
    expect(await next(claimId)).toBe('refundBy 2026-12-04')
    await at('2026-12-05T00:00:00Z')
    expect(await told(claimId)).toEqual(['Deadline missed: to be refunded by 2026-12-04'])
    await choose(claimId, 'repair')
    expect(await next(claimId)).toBe('settleBy 2026-12-20')
    await choose(claimId, 'refund')
    expect(await next(claimId)).toBe('refundBy 2026-12-04')
  })

  it('is nothing to a repair, and a refund that is chosen after it owes nothing by a day that was over', async () => {
    const claimId = await here()
    await choose(claimId, 'repair')
    expect(await next(claimId)).toBe('settleBy 2026-12-20')
    expect(await at('2026-12-06T10:00:00Z')).toBe(0)
    await choose(claimId, 'refund')
    expect([await next(claimId), await at('2026-12-06T11:00:00Z'), await told(claimId)]).toEqual(['settleBy 2026-12-20', 0, []])
    expect((await line.view(claimId)).mails.some(({ subject }) => subject.includes('deadline'))).toBe(false)
  })

  it('that a claim still shows from when it bound a repair too, gives way to the day that does, without a word', async () => {
    const claimId = await here()
    await choose(claimId, 'refund')
    await line.fresh.query('update "ClaimLine" set "remedy" = $1', ['repair'])
    expect(await next(claimId)).toBe('refundBy 2026-12-04')
    await at('2026-12-05T00:00:00Z')
    expect([await next(claimId), await told(claimId)]).toEqual(['settleBy 2026-12-20', []])
    await at('2026-12-21T00:00:00Z')
    expect(await told(claimId)).toEqual(['Deadline missed: to be settled by 2026-12-20'])
  })
})

it('a timer fires once: asked five times, by workers at the same time, it is told once', async () => {
  const claimId = await started('izlato')
  line.clock.at = new Date('2026-12-18T08:00:00Z')
  await Promise.all([line.fireTimers(5), line.fireTimers(5), line.fireTimers(5)])
  expect(await told(claimId)).toEqual(['Reminded: to be decided by 2026-12-20', 'Reminded: to be settled by 2026-12-20'])
})

it('a worker that dies while a timer’s event is written leaves it to be fired again', async () => {
  const claimId = await started('izlato')
  const { commit } = line.deps.stores.claims
  line.clock.at = new Date('2026-12-21T00:00:00Z')
  line.deps.stores.claims.commit = async () => { line.deps.stores.claims.commit = commit; throw new Error('crash') }
  await expect(line.fireTimers()).rejects.toThrow('crash')
  await line.fireTimers()
  expect((await told(claimId)).filter((text) => text.startsWith('Deadline'))).toEqual(['Deadline missed: to be decided by 2026-12-20', 'Deadline missed: to be settled by 2026-12-20'])
})

describe('the day by which goods are to be sent back, thirty days from their delivery', () => {
  it.each([['a second before its reminder is due', '2026-12-02T07:59:59Z', ['Reminded: to be sent back by 2026-12-04']], ['when its reminder is due already', '2026-12-02T08:00:00Z', []]])('is reminded of where the claim is approved %s, and else stands in the approval alone', async (_, instant, reminded) => {
    line = await startClaimLine('kestia')
    const claimId = await line.open([{ ...brokenBracelet, ground: 'change-of-mind' }])
    await line.work(claimId)
    line.clock.at = new Date(instant)
    expect(await line.act(claimId, { name: 'approve' })).toMatchObject({ ok: true })
    await line.work(claimId)
    await at('2026-12-02T08:00:01Z')
    expect(await told(claimId)).toEqual(reminded)
  })
})
