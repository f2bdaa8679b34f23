import type { Facts } from '../../../app/domain/decision/request.ts'
import type { RuleCase } from '../support/rule-case.ts'

/** Bought more than a year before, so that a refusal needs no expert. */
const chain = { policy: 'izlato', ground: 'defect', purchased: '2024-05-06T09:00:00Z', delivered: '2024-05-10T09:00:00Z' } as const
const old = { ...chain, now: '2025-09-01T09:00:00Z' }

const of = (clause: string, ...rules: string[]) => ({ clause: `izlato-warranty/${clause}`, rules })
const cause = (name: NonNullable<NonNullable<Facts['fault']>['cause']>): Facts => ({ fault: { cause: name } })

const damage = of('damage', 'IZ-9')
const everyday = of('everyday-use', 'IZ-10')
const never = of('never-a-manufacturing-defect', 'IZ-14')
const stone = of('loosened-stone', 'IZ-11')
const hollow = of('hollow', 'IZ-12')
const care = of('care-instructions', 'IZ-13')
const incomplete = of('incomplete', 'IZ-15', 'IZ-20')
const visible = of('visible-defect', 'IZ-16')
const careless = of('careless-treatment', 'IZ-18')
const caused = of('caused-by-buyer', 'IZ-19')
const usedOn = of('used-despite-defect', 'IZ-22', 'IZ-23')
const allergy = of('allergy', 'IZ-54')
const refused = of('found-not-covered', 'IZ-47')
const eligible = { verdict: 'eligible', outcome: 'not-met' } as const
const unknown = { verdict: 'eligible', outcome: 'undetermined' } as const

export const cases: RuleCase[] = [
  { ...damage, side: 'met', title: 'a chain that was broken isn’t covered', ask: { ...old, facts: cause('damage') }, expect: { verdict: 'ineligible', determining: ['IZ-9'], outcome: 'met' } },
  { ...damage, side: 'met', title: 'nor is what chemicals did', ask: { ...old, facts: cause('chemicals') }, expect: { verdict: 'ineligible', determining: ['IZ-9'], notDetermining: ['IZ-11', 'IZ-13'] } },
  { ...damage, side: 'not-met', title: 'a manufacturing defect is covered', ask: { ...old, facts: cause('manufacturing') }, expect: eligible },
  { ...damage, side: 'boundary', title: 'water is another clause’s', ask: { ...old, facts: cause('water') }, expect: { verdict: 'ineligible', notDetermining: ['IZ-9'], outcome: 'not-met' } },
  { ...damage, side: 'boundary', title: 'a cause that nobody knows is not damage', ask: old, expect: unknown },

  { ...everyday, side: 'met', title: 'a hoop that thinned by wearing isn’t covered', ask: { ...old, facts: cause('wear') }, expect: { verdict: 'ineligible', determining: ['IZ-10'], outcome: 'met' } },
  { ...everyday, side: 'not-met', title: 'a manufacturing defect isn’t everyday use', ask: { ...old, facts: cause('manufacturing') }, expect: eligible },
  { ...everyday, side: 'boundary', title: 'damage isn’t everyday use', ask: { ...old, facts: cause('damage') }, expect: { verdict: 'ineligible', notDetermining: ['IZ-10'], outcome: 'not-met' } },
  { ...everyday, side: 'boundary', title: 'a cause that nobody knows isn’t everyday use', ask: old, expect: unknown },

  { ...never, side: 'met', title: 'wear is no manufacturing defect, so that the refusal is justified', ask: { ...old, facts: cause('wear') }, expect: { verdict: 'ineligible', determining: ['IZ-14'], outcome: 'met' } },
  { ...never, side: 'not-met', title: 'a manufacturing defect is one', ask: { ...old, facts: cause('manufacturing') }, expect: eligible },
  { ...never, side: 'boundary', title: 'misuse is another clause’s', ask: { ...old, facts: cause('misuse') }, expect: { verdict: 'ineligible', notDetermining: ['IZ-14'], outcome: 'not-met' } },
  { ...never, side: 'boundary', title: 'what nobody has looked at may still be one', ask: old, expect: unknown },

  { ...stone, side: 'met', title: 'a pearl that water loosened isn’t covered', ask: { ...old, facts: cause('water') }, expect: { verdict: 'ineligible', determining: ['IZ-11'], outcome: 'met' } },
  { ...stone, side: 'not-met', title: 'a pearl that was set badly is', ask: { ...old, facts: cause('manufacturing') }, expect: eligible },
  { ...stone, side: 'boundary', title: 'chemicals are not water', ask: { ...old, facts: cause('chemicals') }, expect: { verdict: 'ineligible', notDetermining: ['IZ-11'], outcome: 'not-met' } },
  { ...stone, side: 'boundary', title: 'a stone that fell out nobody knows how is not refused for water', ask: old, expect: unknown },

  { ...hollow, side: 'met', title: 'a hollow bangle that was bent isn’t covered', ask: { ...old, tags: ['Hollow'], facts: cause('damage') }, expect: { verdict: 'ineligible', determining: ['IZ-9', 'IZ-12'], outcome: 'met' } },
  { ...hollow, side: 'met', title: 'nor is one that chemicals ate through', ask: { ...old, tags: ['hollow'], facts: cause('chemicals') }, expect: { verdict: 'ineligible', determining: ['IZ-9', 'IZ-12'] } },
  { ...hollow, side: 'not-met', title: 'a hollow bangle with a manufacturing defect is', ask: { ...old, tags: ['hollow'], facts: cause('manufacturing') }, expect: eligible },
  { ...hollow, side: 'boundary', title: 'a solid one that was bent isn’t refused for being hollow', ask: { ...old, facts: cause('damage') }, expect: { verdict: 'ineligible', determining: ['IZ-9'], notDetermining: ['IZ-12'], outcome: 'not-met' } },
  { ...hollow, side: 'boundary', title: 'water does a hollow one no other harm than a solid one', ask: { ...old, tags: ['hollow'], facts: cause('water') }, expect: { verdict: 'ineligible', notDetermining: ['IZ-12'], outcome: 'not-met' } },
  { ...hollow, side: 'boundary', title: 'where the product is gone nobody can say that it was hollow', ask: { ...old, deletedProduct: true, facts: cause('damage') }, expect: { verdict: 'ineligible', determining: ['IZ-9'], notDetermining: ['IZ-12'], outcome: 'undetermined' } },

  { ...care, side: 'met', title: 'what was worn in water against the instructions isn’t covered', ask: { ...old, facts: cause('water') }, expect: { verdict: 'ineligible', determining: ['IZ-13'], outcome: 'met' } },
  { ...care, side: 'not-met', title: 'a manufacturing defect has nothing to do with care', ask: { ...old, facts: cause('manufacturing') }, expect: eligible },
  { ...care, side: 'boundary', title: 'wear is no lack of care', ask: { ...old, facts: cause('wear') }, expect: { verdict: 'ineligible', notDetermining: ['IZ-13'], outcome: 'not-met' } },
  { ...care, side: 'boundary', title: 'lack of care isn’t presumed', ask: old, expect: unknown },

  { ...incomplete, side: 'met', title: 'a piece sent in without its accessories has no free service', ask: { ...old, facts: { goods: { missing: ['accessories'] } } }, expect: { verdict: 'ineligible', determining: ['IZ-15', 'IZ-20'], outcome: 'met', refusal: [] } },
  { ...incomplete, side: 'met', title: 'in the first year too, without any expert', ask: { ...chain, now: '2024-11-01T09:00:00Z', facts: { goods: { missing: ['accessories'] } } }, expect: { verdict: 'ineligible', determining: ['IZ-15', 'IZ-20'], refusal: [] } },
  { ...incomplete, side: 'not-met', title: 'a whole one has', ask: { ...old, facts: { goods: { missing: [] } } }, expect: eligible },
  { ...incomplete, side: 'boundary', title: 'a missing gift box is no accessory', ask: { ...old, facts: { goods: { missing: ['gift-box', 'certificate', 'tags'] } } }, expect: eligible },
  { ...incomplete, side: 'boundary', title: 'what is missing isn’t presumed', ask: old, expect: { ...unknown, missingFacts: ['goods.missing'] } },

  { ...visible, side: 'met', title: 'a defect that could be seen on delivery and is told weeks later is refused', ask: { ...old, facts: { fault: { visibleOnDelivery: true } } }, expect: { verdict: 'ineligible', determining: ['IZ-16'], outcome: 'met' } },
  { ...visible, side: 'not-met', title: 'one that couldn’t be seen is not', ask: { ...old, facts: { fault: { visibleOnDelivery: false } } }, expect: eligible },
  { ...visible, side: 'boundary', title: 'told in the last second of the day of delivery it is told in time', ask: { ...chain, now: '2024-05-10T21:59:59Z', facts: { fault: { visibleOnDelivery: true } } }, expect: eligible },
  { ...visible, side: 'boundary', title: 'told a second later it isn’t', ask: { ...chain, now: '2024-05-10T22:00:00Z', facts: { fault: { visibleOnDelivery: true } } }, expect: { verdict: 'needs-review', determining: ['IZ-16'], outcome: 'met' } },
  { ...visible, side: 'boundary', title: 'where the delivery day is a guess nobody is too late', ask: { ...old, delivered: null, facts: { fault: { visibleOnDelivery: true } } }, expect: unknown },

  { ...careless, side: 'met', title: 'careless treatment ends the free service', ask: { ...old, facts: cause('misuse') }, expect: { verdict: 'ineligible', determining: ['IZ-18'], outcome: 'met' } },
  { ...careless, side: 'not-met', title: 'a manufacturing defect doesn’t', ask: { ...old, facts: cause('manufacturing') }, expect: eligible },
  { ...careless, side: 'boundary', title: 'damage is another clause’s', ask: { ...old, facts: cause('damage') }, expect: { verdict: 'ineligible', notDetermining: ['IZ-18'], outcome: 'not-met' } },
  { ...careless, side: 'boundary', title: 'carelessness isn’t presumed', ask: old, expect: unknown },

  { ...caused, side: 'met', title: 'damage that the buyer caused ends the free service', ask: { ...old, facts: { fault: { causedByCustomer: true } } }, expect: { verdict: 'ineligible', determining: ['IZ-19'], outcome: 'met', refusal: ['named-expert'] } },
  { ...caused, side: 'not-met', title: 'damage that the buyer didn’t cause doesn’t', ask: { ...old, facts: { fault: { causedByCustomer: false } } }, expect: eligible },
  { ...caused, side: 'boundary', title: 'damage of which nobody said who caused it is refused as damage only', ask: { ...old, facts: cause('damage') }, expect: { verdict: 'ineligible', determining: ['IZ-9'], notDetermining: ['IZ-19'], outcome: 'undetermined' } },
  { ...caused, side: 'boundary', title: 'who caused it isn’t presumed', ask: old, expect: { ...unknown, missingFacts: ['fault.causedByCustomer'] } },

  { ...usedOn, side: 'met', title: 'a defect beyond repair by being worn on is refused', ask: { ...old, facts: { fault: { usedAfterNoticing: true, repairable: false } } }, expect: { verdict: 'ineligible', determining: ['IZ-22', 'IZ-23'], outcome: 'met' } },
  { ...usedOn, side: 'not-met', title: 'one that was claimed at once is not', ask: { ...old, facts: { fault: { usedAfterNoticing: false, repairable: false } } }, expect: eligible },
  { ...usedOn, side: 'boundary', title: 'worn on, but still to be repaired, it is covered', ask: { ...old, facts: { fault: { usedAfterNoticing: true, repairable: true } } }, expect: eligible },
  { ...usedOn, side: 'boundary', title: 'worn on without anybody having looked whether it can be repaired it is covered so far', ask: { ...old, facts: { fault: { usedAfterNoticing: true } } }, expect: { ...unknown, missingFacts: ['fault.repairable'] } },

  { ...allergy, side: 'met', title: 'a skin that reacts is no manufacturing defect', ask: { ...old, facts: cause('allergy') }, expect: { verdict: 'ineligible', determining: ['IZ-54'], outcome: 'met' } },
  { ...allergy, side: 'not-met', title: 'a manufacturing defect is no allergy', ask: { ...old, facts: cause('manufacturing') }, expect: eligible },
  { ...allergy, side: 'boundary', title: 'a colour that looked otherwise on a screen is no allergy', ask: { ...old, facts: cause('colour-on-screen') }, expect: eligible },
  { ...allergy, side: 'boundary', title: 'an allergy isn’t presumed', ask: old, expect: unknown },

  { ...refused, side: 'met', title: 'what was looked at and found not covered is justly refused', ask: { ...old, facts: { assessment: { by: 'seller', finding: 'not-covered' } } }, expect: { verdict: 'ineligible', determining: ['IZ-47'], outcome: 'met' } },
  { ...refused, side: 'not-met', title: 'what was found covered is not', ask: { ...old, facts: { assessment: { by: 'seller', finding: 'covered' } } }, expect: eligible },
  { ...refused, side: 'boundary', title: 'an assessor without a finding refuses nothing', ask: { ...old, facts: { assessment: { by: 'expert' } } }, expect: { ...unknown, missingFacts: ['assessment.finding'] } },
  { ...refused, side: 'boundary', title: 'in the first year the shop’s own finding isn’t enough', ask: { ...chain, now: '2025-05-06T21:59:59Z', facts: { assessment: { by: 'seller', finding: 'not-covered' } } }, expect: { verdict: 'needs-review', determining: ['IZ-47', 'IZ-32'] } },
  { ...refused, side: 'boundary', title: 'a second after the first year it is', ask: { ...chain, now: '2025-05-06T22:00:00Z', facts: { assessment: { by: 'seller', finding: 'not-covered' } } }, expect: { verdict: 'ineligible', determining: ['IZ-47'], notDetermining: ['IZ-32'] } },
]
