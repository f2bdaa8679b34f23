import type { Facts } from '../../../app/domain/decision/request.ts'
import type { Situation } from '../../domain/support/ask.ts'
import { about } from '../support/about.ts'
import type { RuleCase } from '../support/rule-case.ts'

const ring = (facts: Facts = {}, more: Partial<Situation> = {}): Situation => ({ policy: 'klenota', ground: 'defect', purchased: '2025-09-01T09:00:00Z', delivered: '2025-09-05T09:00:00Z', now: '2026-05-11T09:00:00Z', facts, ...more })
const cause = (value: NonNullable<Facts['fault']>['cause'], more: Facts = {}) => ring({ fault: value === undefined ? {} : { cause: value }, ...more })
const fault = (value: NonNullable<Facts['fault']>, more: Partial<Situation> = {}) => ring({ fault: value }, more)
const covered: Facts = { assessment: { by: 'expert', finding: 'covered' } }

const known = about('klenota-warranty/known-before', 'KW-24')
const caused = about('klenota-warranty/caused-by-customer', 'KW-25')
const wear = about('klenota-warranty/wear', 'KW-27')
const used = about('klenota-warranty/used-goods', 'KW-28')
const lowered = about('klenota-warranty/reason-for-lower-price', 'KW-29')
const colour = about('klenota-warranty/colour-on-screen', 'KW-4')

export const cases: RuleCase[] = [
  known('met', 'A defect that the buyer knew of gives no rights', fault({ knownBeforeAcceptance: true }), { verdict: 'ineligible', determining: ['KW-24'], outcome: 'met' }),
  known('not-met', 'One that she did not know of does', fault({ knownBeforeAcceptance: false }), { verdict: 'eligible', outcome: 'not-met' }),
  known('boundary', 'As long as it is not known, nothing is ruled out', ring(), { verdict: 'eligible', outcome: 'undetermined', missingFacts: ['fault.knownBeforeAcceptance'] }),
  known('boundary', 'That a defect could be seen on delivery is not that she knew of it before', fault({ visibleOnDelivery: true }), { verdict: 'eligible', outcome: 'undetermined' }),

  caused('met', 'A stone broken by a blow gives no rights', cause('damage'), { verdict: 'ineligible', determining: ['KW-25'], outcome: 'met' }),
  caused('met', 'Nor gold that met chemicals', cause('chemicals'), { verdict: 'ineligible', determining: ['KW-25'] }),
  caused('met', 'Nor a pearl that was in water', cause('water'), { verdict: 'ineligible', determining: ['KW-25'] }),
  caused('met', 'Nor a piece that was misused', cause('misuse'), { verdict: 'ineligible', determining: ['KW-25'] }),
  caused('met', 'Nor whatever else staff found the customer to have caused', fault({ causedByCustomer: true }), { verdict: 'ineligible', determining: ['KW-25'], outcome: 'met' }),
  caused('not-met', 'A fault of making does', cause('manufacturing'), { verdict: 'eligible', outcome: 'undetermined' }),
  caused('not-met', 'And that she did not cause it settles the rest', fault({ cause: 'manufacturing', causedByCustomer: false }), { verdict: 'eligible', outcome: 'not-met' }),
  caused('boundary', 'An allergy is nobody’s doing', fault({ cause: 'allergy', causedByCustomer: false }), { verdict: 'eligible', outcome: 'not-met' }),
  caused('boundary', 'An assessment that found the piece covered outranks the cause', cause('misuse', covered), { verdict: 'eligible', determining: ['KW-5'] }),
  caused('boundary', 'Wear is another clause’s matter', fault({ cause: 'wear', causedByCustomer: false }), { verdict: 'ineligible', notDetermining: ['KW-25'], outcome: 'not-met' }),

  wear('met', 'Normal wear is not covered', cause('wear'), { verdict: 'ineligible', determining: ['KW-27'], refusal: ['written-reasons'], outcome: 'met' }),
  wear('not-met', 'A fault of making is', cause('manufacturing'), { verdict: 'eligible', outcome: 'not-met' }),
  wear('boundary', 'Damage is another clause’s matter', cause('damage'), { verdict: 'ineligible', notDetermining: ['KW-27'], outcome: 'not-met' }),
  wear('boundary', 'As long as the cause is not known, nothing is ruled out', ring(), { verdict: 'eligible', outcome: 'undetermined', missingFacts: ['fault.cause'] }),
  wear('boundary', 'What looked like wear is covered where an assessment found so', cause('wear', covered), { verdict: 'eligible', outcome: 'not-applicable' }),

  used('met', 'A piece sold as used is not covered for the wear it had then', fault({ matchesUseWhenBought: true }, { tags: ['Pre-owned'] }), { verdict: 'ineligible', determining: ['KW-28'], outcome: 'met' }),
  used('not-met', 'It is for any other defect', fault({ matchesUseWhenBought: false }, { tags: ['pre-owned'] }), { verdict: 'eligible', outcome: 'not-met' }),
  used('boundary', 'As long as nobody compared them, nothing is ruled out', ring({}, { tags: ['pre-owned'] }), { verdict: 'eligible', outcome: 'undetermined', missingFacts: ['fault.matchesUseWhenBought'] }),
  used('boundary', 'A new piece had no wear', fault({ matchesUseWhenBought: true }), { verdict: 'eligible', outcome: 'not-met' }),

  lowered('met', 'The scratch for which the price was lowered is no defect', fault({ priceLoweredForIt: true }, { tags: ['reduced-price'] }), { verdict: 'ineligible', determining: ['KW-29'], outcome: 'met' }),
  lowered('not-met', 'A clasp that breaks later is', fault({ priceLoweredForIt: false }, { tags: ['reduced-price'] }), { verdict: 'eligible', outcome: 'not-met' }),
  lowered('boundary', 'As long as nobody said for what it was lowered, nothing is ruled out', ring({}, { tags: ['reduced-price'] }), { verdict: 'eligible', outcome: 'undetermined', missingFacts: ['fault.priceLoweredForIt'] }),
  lowered('boundary', 'At the full price no defect was paid for', fault({ priceLoweredForIt: true }), { verdict: 'eligible', outcome: 'not-met' }),

  colour('met', 'A shade other than on the screen is no defect', cause('colour-on-screen'), { verdict: 'ineligible', determining: ['KW-4'], closed: ['repair'], outcome: 'met' }),
  colour('met', 'Nor is it where something is missing too', ring({ fault: { cause: 'colour-on-screen' } }, { ground: 'missing-on-delivery' }), { verdict: 'ineligible', determining: ['KW-4'] }),
  colour('not-met', 'A stone of another colour than ordered is', cause('manufacturing'), { verdict: 'eligible', outcome: 'not-met' }),
  colour('boundary', 'As long as the cause is not known, nothing is ruled out', ring(), { verdict: 'eligible', outcome: 'undetermined' }),
  // 5 September + 60: 25 left in September, 31 in October, 4 in November, in winter time
  colour('boundary', 'The same ring can be returned in the last second of the sixty days', ring({ fault: { cause: 'colour-on-screen' } }, { ground: 'change-of-mind', now: '2025-11-04T22:59:59Z' }), { verdict: 'eligible', lastDay: { 'KT-23': '2025-11-04' } }),
]
