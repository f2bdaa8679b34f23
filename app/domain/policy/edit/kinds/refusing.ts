import { proofs } from '../../../clauses/evidence/proofs.ts'
import { refusalNeeds } from '../../../clauses/refusal/refusal.ts'
import { age, lengthOf, when } from '../kind-description.ts'
import type { KindDescription } from '../kind-description.ts'
import { buyerOptions, optionsOf } from '../options.ts'

/** For whom the terms are, what rules a request out, and what a refusal must carry. */
export const coverage: KindDescription<'coverage'> = {
  title: 'Whom the terms are for',
  sentence: 'Only consumers, or only businesses, have the rights.',
  text: 'These terms are for consumers.',
  params: { buyer: { control: 'choice', label: 'Only for', options: buyerOptions, blank: 'consumer' } },
}

export const exclusion: KindDescription<'exclusion'> = {
  title: 'What is excluded',
  sentence: 'What rules a request out, such as wear or customised goods.',
  text: 'Ordinary wear is not covered.',
  params: {
    when: when('Any one of these rules the request out.'),
    askFirst: { control: 'flag', label: 'Ask the shopper before any answer', help: 'The right itself hangs on it, and no later step would ask.', optional: true, blank: false },
  },
}

export const exception: KindDescription<'exception'> = {
  title: 'Exception to an exclusion',
  sentence: 'A case in which other clauses don’t count.',
  text: 'This does not apply where the defect was there from the beginning.',
  params: {
    lifts: { control: 'lifts', label: 'Which clauses don’t count then', options: optionsOf(['refusal', 'weaker-term', 'weaker-time-limit'], { refusal: 'Every clause by which the request could be refused', 'weaker-term': 'Every clause of a weaker tier', 'weaker-time-limit': 'Every limit of time of a weaker tier' }), blank: { every: 'refusal' } },
    when: when('Any one of these makes the exception.'),
  },
}

export const evidence: KindDescription<'evidence'> = {
  title: 'Proof that is asked for',
  sentence: 'A paper or particular that goes with a request.',
  text: 'Please enclose the proof of purchase.',
  params: {
    proof: { control: 'choice', label: 'Proof', options: optionsOf(proofs), blank: 'proofOfPurchase' },
    weight: { control: 'choice', label: 'How much it matters', options: optionsOf(['required', 'recommended'], { required: 'Without it the request is refused', recommended: 'It helps, and nothing hangs on it' }), blank: 'recommended' },
  },
}

export const refusal: KindDescription<'refusal'> = {
  title: 'What a refusal needs',
  sentence: 'Reasons in writing, or an expert’s word, before a claim is refused.',
  text: 'If we refuse your claim, we give you our reasons in writing.',
  params: {
    requires: { control: 'choice', label: 'A refusal needs', options: optionsOf(refusalNeeds, { 'written-reasons': 'Reasons in writing', 'expert-assessment': 'An expert’s assessment', 'named-expert': 'An expert whom the customer can turn to', 'proof-of-conformity': 'Proof that the goods were in order on delivery' }), blank: 'written-reasons' },
    age,
    apparentWithin: { ...lengthOf('Only of faults that show in so much of delivery', 'On the day on which the fault was noticed or, where nobody said, on that of the notice.'), optional: true },
    onMeritsOnly: { control: 'flag', label: 'Only where the goods themselves are the reason', help: 'Not where the request is refused on formal grounds.', optional: true, blank: false },
  },
}
