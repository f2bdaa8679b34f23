import type { RefusalRequirement } from '../decision/decision.ts'
import type { Facts } from '../decision/request.ts'

/** What a refusal of a line carries: the terms' reasons and staff's own, the expert it names, and what is known of the line. */
export interface RefusalCarries { reasons: string[]; note: string; expert: string; facts: Facts }

/** What a refusal must carry by the terms and does not; empty where it may be sent (KW-43, IZ-20 to IZ-23, IZ-39). */
export function refusalLacks(requires: RefusalRequirement[], carries: RefusalCarries): RefusalRequirement[] {
  return requires.filter((requirement) => {
    switch (requirement) {
      case 'written-reasons': return carries.reasons.length === 0 && !carries.note.trim()
      case 'expert-assessment': return carries.facts.assessment?.by !== 'expert' || carries.facts.assessment.finding === undefined
      case 'named-expert': return !carries.expert.trim()
      case 'proof-of-conformity': return carries.facts.assessment?.finding !== 'not-covered'
      case 'not-refusable': return true
      default: return requirement satisfies never
    }
  })
}

/** What a refusal may go out without: whether it then stands is the shop’s own risk. */
export const mayLack = (one: RefusalRequirement): boolean => one === 'proof-of-conformity'

/** What a lacking requirement is, and what to do about it. */
export const lackWords: Record<RefusalRequirement, string> = {
  'written-reasons': 'A refusal must say why, and the terms give no reason for this one. Write the reason the customer is to read.',
  'expert-assessment': 'The terms allow this refusal only on an expert’s assessment. Send the item to an expert and record the report first.',
  'named-expert': 'The terms ask that the refusal names an expert whom the customer can turn to. Enter one.',
  'proof-of-conformity': 'A fault that shows this soon counts as there on delivery, and it is for you to prove that it was not. Record an assessment that found it not covered; without proof the refusal may not stand.',
  'not-refusable': 'An expert found this defect covered before, so the terms do not allow another refusal. Settle the claim.',
}
