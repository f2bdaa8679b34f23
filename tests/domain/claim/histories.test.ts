import fc from 'fast-check'
import { expect, it } from 'vitest'
import { commandNames, whyNotAllowed } from '../../../app/domain/claim/allowed-commands.ts'
import type { CommandName } from '../../../app/domain/claim/commands.ts'
import { decideCommand } from '../../../app/domain/claim/decide-command.ts'
import { evolve } from '../../../app/domain/claim/evolve.ts'
import { isStageOpen, stageOf } from '../../../app/domain/claim/stage.ts'
import { isOpen, newLine, newState } from '../../../app/domain/claim/state.ts'
import type { ClaimLine, Verdict } from '../../../app/domain/claim/state.ts'
import { grounds, remedies } from '../../../app/domain/clauses/ask.ts'
import type { Remedy } from '../../../app/domain/clauses/ask.ts'
import { ClaimRun } from '../../support/claim/claim-run.ts'
import type { Fate } from '../../support/claim/claim-run.ts'
import { illegalAxes } from '../../support/claim/illegal-axes.ts'
import { priceOfPiece, simulatedShopify } from '../../support/claim/simulated-shopify.ts'
import { towardsEnd } from '../../support/claim/towards-end.ts'
import { wellFormed } from '../../support/claim/well-formed.ts'

const sold = { ring: 3, chain: 2, watch: 1 }
type Real = { claims: ClaimRun[]; shopify: ReturnType<typeof simulatedShopify> }

/** What is told of the claims beside them, to be compared after every step. */
class Told {
  /** Pieces of each item that are in claims: neither made nor lost. */
  readonly pieces = sold
}

function check({ claims, shopify }: Real, told: Told): void {
  for (const { state } of claims) {
    const illegal = illegalAxes(state)
    if (illegal.length) expect.fail(illegal.join('\n'))
    for (const name of commandNames) {
      const isAllowed = whyNotAllowed(name, state) === null
      // What the table forbids is refused before anything else of a command is looked at, so one of them speaks for all.
      const candidates = isAllowed ? wellFormed(name, state) : wellFormed(name, state).slice(0, 1)
      if (candidates.some((command) => decideCommand(command, state).ok) !== isAllowed) expect.fail(`The table ${isAllowed ? 'allows' : 'forbids'} ${name}, which is ${isAllowed ? 'never ' : ''}taken: ${JSON.stringify(state)}`)
    }
    if (isStageOpen(stageOf(state)) && !state.pendingStep && !towardsEnd(state)) expect.fail(`There is no way on: ${JSON.stringify(state)}`)
  }
  const lines = claims.flatMap((claim) => claim.state.lines)
  // Fees are lowered or waived, and never above what the terms said first.
  for (const { fees } of lines) if ((fees?.restockingPercent ?? 0) > terms.restockingPercent || (fees?.returnFee?.amount ?? 0) > terms.returnFee.amount) expect.fail(`A fee was raised: ${JSON.stringify(fees)}`)
  const held = (item: string, among: (line: ClaimLine) => boolean) => lines.filter((line) => line.lineItemId === item && among(line)).reduce((sum, line) => sum + line.quantity, 0)
  const keptIds = claims.flatMap((claim) => claim.events.flatMap((event) => (event.type === 'paid-back' && event.as === 'keep-item' ? event.lineIds : [])))
  for (const [item, count] of Object.entries(told.pieces)) {
    if (held(item, () => true) !== count) expect.fail(`Of ${count} pieces of ${item} there are ${held(item, () => true)}.`)
    if (shopify.gone(item) + held(item, (line) => keptIds.includes(line.id)) > count) expect.fail(`A piece of ${item} was given back or replaced twice.`)
  }
  if (shopify.paidBack() > 6 * priceOfPiece) expect.fail('More went back than was paid.')
  // What claims say went back did, but for what has not arrived and what was paid again without Shopify.
  const events = claims.flatMap((claim) => claim.events)
  const said = sumOf(events.flatMap((event) => (event.type === 'refunded' || event.type === 'paid-back' ? [event] : [])))
  const elsewhere = sumOf(events.flatMap((event) => (event.type === 'paid-again' && event.outside ? [event] : [])))
  const missing = claims.reduce((sum, { state }) => sum + state.failedPayments.reduce((all, { amount }) => all + amount.amount, 0), 0)
  if (!claims.some((claim) => claim.isUnheard) && said - missing - elsewhere !== shopify.paidBack()) expect.fail(`Claims say that ${said} went back, of which ${missing} did not arrive and ${elsewhere} was paid otherwise; ${shopify.paidBack()} did.`)
}

const sumOf = (events: Array<{ amount: string }>) => events.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0)

/** What the terms keep of a refund, where they keep anything. */
const terms = { restockingPercent: 10, returnFee: { amount: 80, currency: 'CZK' } }

/** What ends or only talks is told less often, or no history would get far. */
const seldom: CommandName[] = ['cancel', 'withdraw', 'decline', 'skip-step', 'message', 'take-answer', 'note', 'assign', 'ask-customer', 'extend', 'record-facts', 'record-serials', 'inspect', 'raise-deduction', 'send-label', 'dispute', 'give-up-remedy', 'not-received']

/** Tells a claim something that the table allows. */
class Give implements fc.Command<Told, Real> {
  readonly claim: number; readonly name: number; readonly which: number; readonly often: boolean
  constructor(claim: number, name: number, which: number, often: boolean) { this.claim = claim; this.name = name; this.which = which; this.often = often }
  check = () => true
  run(told: Told, real: Real) {
    const claim = real.claims[this.claim % real.claims.length]
    if (!claim) return
    const names = commandNames.filter((name) => whyNotAllowed(name, claim.state) === null && (!this.often || !seldom.includes(name)))
    const name = names[this.name % names.length]
    const taken = name ? wellFormed(name, claim.state).filter((command) => decideCommand(command, claim.state).ok) : []
    const command = taken[this.which % taken.length]
    if (!command) return
    const before = claim.events.length
    expect(claim.give(command)).toBeNull()
    // Whatever was taken stands in the timeline; facts are weighed anew, which is an event of its own.
    if (command.name !== 'record-facts') expect(claim.events.length).toBeGreaterThan(before)
    check(real, told)
  }
  toString = () => `tell(${this.claim}, ${this.name}, ${this.which}, ${this.often})`
}

class Work implements fc.Command<Told, Real> {
  readonly fate: Fate; readonly claim: number
  constructor(fate: Fate, claim: number) { this.fate = fate; this.claim = claim }
  check = () => true
  run(told: Told, real: Real) {
    const claim = real.claims[this.claim % real.claims.length]
    claim?.work(this.fate)
    // Undisturbed, Shopify refuses nothing but money that isn't there: the steps of every command fit each other.
    if (claim && !real.claims.some((one) => one.disturbed)) expect(claim.state.failure ?? 'Nothing is left to give back.').toBe('Nothing is left to give back.')
    check(real, told)
  }
  toString = () => `Shopify: ${this.fate}(${this.claim})`
}

class Weigh implements fc.Command<Told, Real> {
  readonly claim: number; readonly line: number; readonly verdict: Verdict; readonly open: Remedy[]
  constructor(claim: number, line: number, verdict: Verdict, open: Remedy[]) { this.claim = claim; this.line = line; this.verdict = verdict; this.open = open }
  check = () => true
  run(told: Told, real: Real) {
    const claim = real.claims[this.claim % real.claims.length]
    const open = claim?.state.lines.filter(isOpen) ?? []
    const line = open[this.line % open.length]
    if (claim && line) claim.happen([{ type: 'decided-anew', lineId: line.id, verdict: this.verdict, openRemedies: this.open, refundGate: line.refundGate, fees: line.fees ? terms : undefined }])
    check(real, told)
  }
  toString = () => `weighed anew(${this.claim}, ${this.line}, ${this.verdict}, ${this.open.join('|')})`
}

/** A payment turns out not to have arrived, as a look at Shopify finds. */
class Fail implements fc.Command<Told, Real> {
  readonly claim: number; readonly which: number
  constructor(claim: number, which: number) { this.claim = claim; this.which = which }
  check = () => true
  run(told: Told, real: Real) {
    const claim = real.claims[this.claim % real.claims.length]
    if (!claim || claim.state.pendingStep || claim.state.lines.length === 0) return
    const known = new Set(claim.events.flatMap((event) => (event.type === 'payment-failed' ? [event.failed.payment] : [])))
    const paid = claim.events.flatMap((event, i) => ((event.type === 'refunded' || event.type === 'paid-back') && !known.has(`${claim.number}/${i}`) && Number(event.amount) > 0 ? [{ payment: `${claim.number}/${i}`, lineIds: event.lineIds, minor: sumOf([event]) }] : []))
    const one = paid[this.which % paid.length]
    if (!one) return
    const amount = { amount: one.minor, currency: 'CZK' }
    real.shopify.fail(one.minor)
    claim.happen([{ type: 'payment-failed', failed: { payment: one.payment, lineIds: one.lineIds, amount, total: amount } }])
    check(real, told)
  }
  toString = () => `a payment fails(${this.claim}, ${this.which})`
}

/** As the use case does it: only what is at rest can be merged. */
class Merge implements fc.Command<Told, Real> {
  readonly chance: number
  constructor(chance: number) { this.chance = chance }
  check = () => this.chance === 0
  run(told: Told, real: Real) {
    const [into, from] = real.claims
    if (!into || !from || [into, from].some(({ state }) => state.lines.length === 0 || state.pendingStep || state.failure || state.disputed || state.failedPayments.length > 0)) return
    into.happen([{ type: 'merged-in', claimId: '2', number: from.number, lines: from.state.lines, awaitingAnswer: from.state.awaitingAnswer }])
    from.happen([{ type: 'merged-away', claimId: '1', number: into.number }])
    check(real, told)
  }
  toString = () => 'merge'
}

const verdict = fc.constantFrom<Verdict>('eligible', 'ineligible', 'needs-review', 'needs-information')
const openRemedies = fc.subarray([...remedies])
const confirms = Array.from({ length: 12 }, (): Fate => 'confirm')
const claimNo = fc.constantFrom(0, 0, 0, 1)
const steps = fc.commands<Told, Real>([
  ...[true, true, true, false].map((often) => fc.tuple(claimNo, fc.nat(99), fc.nat(99)).map(([claim, name, which]) => new Give(claim, name, which, often))),
  ...[1, 2, 3, 4].map(() => fc.tuple(fc.constantFrom<Fate>(...confirms, 'lose', 'refuse'), claimNo).map((args) => new Work(...args))),
  fc.tuple(claimNo, fc.nat(6), verdict, openRemedies).map((args) => new Weigh(...args)),
  fc.tuple(claimNo, fc.nat(6)).map((args) => new Fail(...args)),
  fc.nat(9).map((chance) => new Merge(chance)),
], { maxCommands: 60, size: 'max' })

const gate = fc.constantFrom('goods-received', 'goods-or-proof-of-dispatch', 'none', null)
const line = (id: string, lineItemId: string, quantity: number) => fc.record({ ground: fc.constantFrom(...grounds), wish: fc.option(fc.constantFrom(...remedies)), verdict, openRemedies, refundGate: gate, fees: fc.constantFrom(terms, terms, undefined) }).map((rest) => newLine({ id, lineItemId, quantity, ...rest }))

/** Two claims on one order: rings and a watch, and chains; a return may have been asked of Shopify when they were opened. */
const opened = fc.record({ inReturn: fc.boolean(), first: fc.tuple(line('a', 'ring', 3), line('b', 'watch', 1)), second: fc.tuple(line('c', 'chain', 2)) })

function open({ inReturn, first, second }: { inReturn: boolean; first: ClaimLine[]; second: ClaimLine[] }): Real {
  const shopify = simulatedShopify(sold)
  const claims = [new ClaimRun('R-1', first, shopify), new ClaimRun('R-2', second, shopify)]
  if (inReturn) for (const claim of claims) claim.askForReturn()
  return { claims, shopify }
}

it('any history leaves a claim legal, its pieces and money whole, its timeline complete, and a way on', () => {
  fc.assert(fc.property(opened, steps, (lines, told) => {
    const real = open(lines)
    fc.modelRun(() => ({ model: new Told(), real }), told)
    for (const { first, events, state } of real.claims) expect({ ...events.reduce(evolve, newState(first)), pendingStep: state.pendingStep }).toEqual(state)
  }), { numRuns: 120, interruptAfterTimeLimit: 15_000 })
})

it('staff can bring every claim to its end, whatever has happened to it', () => {
  fc.assert(fc.property(opened, steps, (lines, told) => {
    const real = open(lines)
    fc.modelRun(() => ({ model: new Told(), real }), told)
    for (const claim of real.claims) {
      for (let left = 80; left > 0 && (claim.work('confirm') || isStageOpen(stageOf(claim.state))); left -= 1) {
        const command = claim.state.pendingStep ? undefined : towardsEnd(claim.state)
        if (command) claim.give(command)
      }
      expect([stageOf(claim.state), isStageOpen(stageOf(claim.state))]).toEqual([expect.any(String), false])
    }
  }), { numRuns: 50, interruptAfterTimeLimit: 15_000 })
})
