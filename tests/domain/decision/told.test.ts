import { describe, expect, test } from 'vitest'
import { decidingFindings } from '../../../app/domain/decision/deciding-findings.ts'
import type { Decision, Finding } from '../../../app/domain/decision/decision.ts'
import { explainForShopper } from '../../../app/domain/decision/explain-for-shopper.ts'
import { explainForStaff } from '../../../app/domain/decision/explain-for-staff.ts'
import { standingOf } from '../../../app/domain/decision/explain-standing.ts'
import type { WindowParams } from '../../../app/domain/clauses/window/window.ts'
import type { PolicyClause } from '../../../app/domain/policy/document.ts'
import { clause, decided, document, shop } from '../support/made-up-shop.ts'
import type { Asked } from '../support/made-up-shop.ts'

const window = (length: WindowParams['length'] = { days: 30 }, id = 'window', more: Partial<PolicyClause> = {}) => clause(id, 'window', { right: id, length, from: 'delivery', beforeDelivery: 'may-ask' }, more)
const altered = clause('altered', 'exclusion', { when: [[{ fact: 'goods.alteredElsewhere', is: true }]] })
const isAltered: Asked = { facts: { goods: { alteredElsewhere: true } } }
const late: Asked = { now: '2026-03-08T09:00:00Z' }
const repair: Asked = { history: [{ kind: 'repair', claimedAt: '2026-02-10T09:00:00Z', startedAt: '2026-02-10T09:00:00Z', readyAt: '2026-02-15T09:00:00Z' }] }
const clock = (effect: 'suspend' | 'restart' | 'extend' | 'none', on: 'repair' | 'replacement' = 'repair') => clause('clock', 'clock', { right: 'window', on: [on], effect, countedFrom: 'claim', ...(effect === 'extend' && { length: { months: 12 } }) })

const told = (clauses: Parameters<typeof shop>[0], it: Asked = {}, more = {}) => { const policy = shop(clauses, more); const decision = decided(policy, it); return explainForShopper(decision, policy, it.ground ?? 'defect') }
const stands = (clauses: Parameters<typeof shop>[0], it: Asked = {}, more = {}) => { const policy = shop(clauses, more); const { standing, deciding, period } = standingOf(decided(policy, it), policy); return [standing, deciding.map((one) => one.clause.slice(6)).join(' '), period?.clause.slice(6) ?? null] }

describe('how a request stands', () => {
  test('is open by its periods, the one that ends last first', () => {
    expect([stands([window({ days: 30 }, 'short'), window({ days: 60 }, 'long')]), stands([window()], { unsent: true }), stands([altered])]).toEqual([['open', 'long short', 'long'], ['open', 'window', null], ['open', '', null]])
  })

  test('is over by its time, also where a clause says no more than that', () => {
    const over = clause('over', 'exclusion', { when: [[{ over: 'window' }]] })
    expect([stands([window()], late), stands([over, window()], late), stands([clause('both', 'exclusion', { when: [[{ over: 'window' }], [{ ground: ['defect'] }]] }), window()], late), stands([clause('within', 'exclusion', { when: [[{ over: 'window' }, { ground: ['defect'] }]] }), window()], late)]).toEqual([['over', 'window', 'window'], ['over', 'window over', 'window'], ['excluded', 'both window', 'window'], ['over', 'window within', 'window']])
  })

  test('has not begun where there is nothing to cover', () => {
    const cover = (id: string) => clause(id, 'window', { right: id, length: { days: 30 }, from: 'purchase', beforeDelivery: 'nothing-to-cover' })
    expect([stands([cover('cover')], { unsent: true }), stands([cover('one'), cover('two')], { unsent: true })]).toEqual([['not-begun', 'cover', 'cover'], ['not-begun', 'one two', 'one']])
  })

  test('is excluded for another reason than time, which comes first', () => {
    const company: Asked = { company: true }
    expect([stands([window(), altered], { ...isAltered, ...late }), stands([window(), clause('consumers', 'coverage', { buyer: 'consumer' })], company), stands([window(), clause('paper', 'evidence', { proof: 'claimForm', weight: 'required' })], { facts: { received: { claimForm: false } } })]).toEqual([['excluded', 'altered window', 'window'], ['excluded', 'consumers', 'window'], ['excluded', 'paper', 'window']])
  })

  test('hangs on an answer, on an expert, or on the shop', () => {
    const first = clause('redeemed', 'exclusion', { when: [[{ fact: 'giftCard.redeemed', is: true }]], askFirst: true })
    const worn = clause('worn', 'exclusion', { when: [[{ fact: 'fault.cause', is: 'wear' }]] })
    const expert = clause('expert', 'refusal', { requires: 'expert-assessment' })
    expect([stands([window(), first]), stands([window(), worn, expert], { facts: { fault: { cause: 'wear' } } })]).toEqual([['question', 'redeemed', 'window'], ['expert', 'worn expert', 'window']])
    const dated = [document([window()], { effectiveFrom: '2026-03-01', inForceBy: ['R-from'] })]
    expect([stands(dated), stands([window()], { ground: 'change-of-mind' }, { grounds: { defect: ['terms'] } })]).toEqual([['not-in-force', '', null], ['silent', '', null]])
  })
})

describe('what a shopper is told', () => {
  test('of a request that is open: the day, and what made the period as long as it is', () => {
    const open = (because: string, day = '2026-03-07') => ({ code: 'shopper.open', args: { ground: 'defect', day, assumed: false, because, heading: '' } })
    const season = clause('season', 'window-season', { right: 'window', purchasedFrom: '01-01', purchasedUntil: '12-31', length: { days: 60 } })
    const replaced: Asked = { now: '2026-02-22T09:00:00Z', history: [{ kind: 'replacement', claimedAt: '2026-02-10T09:00:00Z', deliveredAt: '2026-02-20T09:00:00Z' }] }
    expect([told([window()]), told([window(), season]), told([window(), clock('suspend')], repair), told([window(), clock('extend')], repair), told([window(), clock('restart', 'replacement')], replaced), told([window(), clock('none')], repair)]).toEqual([open('period'), open('season', '2026-04-06'), open('suspend', '2026-03-12'), open('extend', '2027-03-07'), open('restart', '2026-03-22'), open('period')])
    // Ready on the day on which it was claimed: nothing is added.
    expect(told([window(), clock('suspend')], { history: [{ kind: 'repair', claimedAt: '2026-02-10T09:00:00Z', readyAt: '2026-02-10T10:00:00Z' }] })).toEqual(open('period'))
    expect(told([window({ days: 30 }, 'window', { tier: 'statutory', law: { in: ['EU'], anchor: 'purchase', from: null, source: 'An act', checkedOn: '2026-11-21', confirmed: true } })])).toEqual(open('law'))
    expect(told([window()], { delivered: null })).toMatchObject({ code: 'shopper.open', args: { day: '2026-03-14', assumed: true } })
  })

  test('of an open request without a day, and of one that an exception keeps open', () => {
    expect([told([window()], { unsent: true }), told([altered])]).toMatchObject([{ code: 'shopper.open.no-day', args: { day: null, because: 'pending', heading: '' } }, { code: 'shopper.open.no-day', args: { because: 'period' } }])
    const lift = clause('lift', 'exception', { lifts: ['altered'], when: [[{ ground: ['defect'] }]] })
    expect(told([window(), altered, lift], isAltered)).toMatchObject({ code: 'shopper.open', args: { because: 'used', heading: 'The lift' } })
  })

  test('of a time that is over: how long it was, by its unit', () => {
    const over = (length: WindowParams['length']) => { const { code, args } = told([window(length)], { now: '2030-01-01T09:00:00Z' }); return [code, args.length, args.unit, args.paidRepair] }
    expect([over({ days: 30 }), over({ months: 24 }), over({ years: 2 }), over({ workingDays: 5 })]).toEqual([['shopper.over', 30, 'days', false], ['shopper.over', 24, 'months', false], ['shopper.over', 2, 'years', false], ['shopper.over', 5, 'working-days', false]])
    expect(told([window(), clock('suspend')], { ...repair, now: '2030-01-01T09:00:00Z' }).args).toMatchObject({ day: '2026-03-12', length: null, unit: 'none' })
    expect(told([window(), clause('paid', 'remedy', { remedies: ['paid-repair'], effect: 'offers', outsideCover: true })], late).args.paidRepair).toBe(true)
    expect(told([window(), clause('paid', 'remedy', { remedies: ['paid-repair'], effect: 'offers', outsideCover: true })], { ...late, ground: 'change-of-mind' }).args.paidRepair).toBe(false)
  })

  test('of what rules it out: the clause by its name, and what kind of reason it is', () => {
    const paper = clause('paper', 'evidence', { proof: 'claimForm', weight: 'required' })
    expect([told([window(), altered], isAltered), told([window(), clause('consumers', 'coverage', { buyer: 'consumer' })], { company: true }), told([window(), paper], { facts: { received: { claimForm: false } } })]).toEqual([
      { code: 'shopper.excluded', args: { ground: 'defect', heading: 'The altered', paidRepair: false, because: 'clause' } }, { code: 'shopper.excluded', args: { ground: 'defect', heading: 'The consumers', paidRepair: false, because: 'business' } }, { code: 'shopper.excluded', args: { ground: 'defect', heading: 'The paper', paidRepair: false, because: 'proof' } },
    ])
  })

  test('of what has not begun, of a question, an expert, and terms that are silent', () => {
    const cover = (from: 'purchase' | 'delivery') => clause('cover', 'window', { right: 'cover', length: { days: 30 }, from, beforeDelivery: 'nothing-to-cover' })
    const first = clause('redeemed', 'exclusion', { when: [[{ fact: 'giftCard.redeemed', is: true }]], askFirst: true })
    const worn = [clause('worn', 'exclusion', { when: [[{ fact: 'fault.cause', is: 'wear' }]] }), clause('expert', 'refusal', { requires: 'expert-assessment' })]
    const said = [told([cover('delivery')], { unsent: true }), told([cover('purchase')], { unsent: true }), told([window(), first]), told([first]), told([window(), ...worn], { facts: { fault: { cause: 'wear' } } }), told([window()], { ground: 'change-of-mind' }, { grounds: { defect: ['terms'] } })]
    expect(said.map(({ code, args: { ground: _, ...args } }) => [code, args])).toEqual([['shopper.not-begun', { day: null }], ['shopper.not-begun.until', { day: '2026-03-07' }], ['shopper.ask.until', { day: '2026-03-07', heading: 'The redeemed' }], ['shopper.ask', { day: null, heading: 'The redeemed' }], ['shopper.expert', { heading: 'The worn' }], ['shopper.silent', {}]])
  })
})

describe('what staff are told', () => {
  const staff = (clauses: Parameters<typeof shop>[0], it: Asked = {}, more = {}) => { const policy = shop(clauses, more); return explainForStaff(decided(policy, it), policy) }

  test('is every clause, first those that decide, then what was met, not met, not known and not applicable', () => {
    const hollow = clause('hollow', 'coverage', { buyer: 'consumer' }, { appliesTo: { grounds: ['defect'], has: ['hollow'] } })
    const { clauses } = staff([hollow, altered, clause('wear', 'exclusion', { when: [[{ ground: ['change-of-mind'] }]] }), clause('consumers', 'coverage', { buyer: 'consumer' }), window()])
    expect(clauses.map(({ finding, decides, told: { code, args } }) => [finding.clause.slice(6), decides, code, args.outcome, args.decides])).toEqual([['window', true, 'staff.outcome', 'met', true], ['consumers', false, 'staff.outcome', 'met', false], ['wear', false, 'staff.outcome', 'not-met', false], ['altered', false, 'staff.outcome', 'undetermined', false], ['hollow', false, 'staff.outcome', 'not-applicable', false]])
  })

  test('is the verdict with its rules and its day', () => {
    expect([staff([window()]).verdict, staff([window()], { delivered: null }).verdict, staff([window()], { unsent: true }).verdict, staff([window({ days: 30 }, 'short'), window({ days: 60 }, 'long')], { now: '2026-06-01T09:00:00Z' }).verdict, staff([altered]).verdict, staff([window()], { ground: 'change-of-mind' }, { grounds: { defect: ['terms'] } }).verdict]).toEqual([
      { code: 'staff.eligible.until', args: { rules: 'R-window', cited: true, day: '2026-03-07', assumed: false } }, { code: 'staff.eligible.until', args: { rules: 'R-window', cited: true, day: '2026-03-14', assumed: true } }, { code: 'staff.eligible', args: { rules: 'R-window', cited: true } },
      { code: 'staff.ineligible', args: { rules: 'R-short, R-long', cited: true } }, { code: 'staff.eligible', args: { rules: '', cited: false } }, { code: 'staff.silent', args: { rules: '', cited: false } },
    ])
    expect(staff([document([window()], { effectiveFrom: '2026-03-01', inForceBy: ['R-from'] })]).verdict).toEqual({ code: 'staff.not-in-force', args: { rules: 'R-from', cited: true } })
  })
})

describe('the findings that settle a verdict', () => {
  const finding = (code: string, rules: string[], lastDay?: string): Finding => ({ clause: `terms/${code}`, rules, outcome: 'met', code, args: lastDay ? { lastDay } : {} })
  const settle = (verdict: Decision['verdict'], determining: string[], ...findings: Finding[]) => decidingFindings({ verdict, determining, findings }).map((one) => one.code)

  test.each<[Decision['verdict'], string[]]>([
    ['eligible', ['window.running', 'window.pending', 'window-anchor.split', 'window-season.inside', 'window-season.law', 'clock.suspend', 'clock.restart', 'clock.none', 'clock.extend', 'exception.used', 'exception.outranks', 'exception.idle']],
    ['ineligible', ['coverage.not-met', 'exclusion.met', 'evidence.required.no', 'window.over', 'window.nothing-delivered']],
    ['needs-review', ['exclusion.met', 'refusal.expert-assessment', 'refusal.named-expert', 'refusal.written-reasons']],
    ['needs-information', ['exclusion.undetermined']],
  ])('of %s can be %j, each by a determining rule', (verdict, codes) => {
    const all = [...codes, 'remedy.open', 'coverage.met', 'sla.decideBy']
    expect([all.filter((code) => settle(verdict, ['R'], finding(code, ['R'])).length), all.filter((code) => settle(verdict, ['R'], finding(code, ['other', 'R'])).length), all.filter((code) => settle(verdict, ['R'], finding(code, ['other'])).length)]).toEqual([codes, codes, []])
  })

  test('begin with the period that ends last, or where the request is refused end with it', () => {
    const [soon, later, none] = [finding('window.running', ['R'], '2026-03-07'), finding('window.running', ['R'], '2026-04-07'), finding('window.pending', ['R'])]
    expect(decidingFindings({ verdict: 'eligible', determining: ['R'], findings: [none!, finding('clock.none', ['R']), soon!, later!] }).map((one) => one.args.lastDay ?? one.code)).toEqual(['2026-04-07', '2026-03-07', 'window.pending', 'clock.none'])
    expect(settle('ineligible', ['R'], finding('window.over', ['R'], '2026-03-07'), finding('exclusion.met', ['R']))).toEqual(['exclusion.met', 'window.over'])
  })

  test('leave out an exception that lifted nothing, where a period gives its rule already', () => {
    const window = finding('window.running', ['R', 'S'], '2026-03-07')
    expect([settle('eligible', ['R', 'S', 'T'], window, finding('exception.idle', ['R'])), settle('eligible', ['R', 'S', 'T'], window, finding('exception.idle', ['R', 'T'])), settle('eligible', ['R', 'S'], window, finding('exception.idle', ['R', 'T'])), settle('eligible', ['R', 'S'], window, finding('exception.used', ['R']))]).toEqual([['window.running'], ['window.running', 'exception.idle'], ['window.running'], ['window.running', 'exception.used']])
  })
})
