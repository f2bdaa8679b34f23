import type { CoverageParams } from '../../../clauses/coverage/coverage.ts'
import type { EvidenceParams } from '../../../clauses/evidence/evidence.ts'
import type { ExceptionParams } from '../../../clauses/exception/exception.ts'
import type { ExclusionParams } from '../../../clauses/exclusion/exclusion.ts'
import type { RefusalParams } from '../../../clauses/refusal/refusal.ts'
import type { Effect } from '../change.ts'
import type { KindComparison } from '../kind-comparison.ts'
import { inWords } from '../../lint/spans.ts'
import { always, ifMore, longer, ranked, worseIfSet } from '../member.ts'

export const coverage: KindComparison<CoverageParams> = { favour: () => 'takes', members: { buyer: { effect: always('unclear') } } }

// A question that is asked first keeps the answer back until it is answered.
export const exclusion: KindComparison<ExclusionParams> = { favour: () => 'takes', members: { askFirst: { effect: worseIfSet, absent: 'no' } } }

/** From those that lift the least. Named clauses are another thing than classes of them. */
const classes = ranked('weaker-time-limit', 'weaker-term', 'refusal')

function liftsEffect(before: ExceptionParams['lifts'], after: ExceptionParams['lifts']): Effect {
  if (Array.isArray(before) && Array.isArray(after)) return ifMore('better')(before, after)
  return Array.isArray(before) || Array.isArray(after) ? 'unclear' : classes(before.every, after.every)
}

const classWords = { refusal: 'everything that refuses', 'weaker-term': 'every term of a weaker tier', 'weaker-time-limit': 'every time limit of a weaker tier' }

export const exception: KindComparison<ExceptionParams> = {
  favour: () => 'gives',
  members: { lifts: { effect: liftsEffect, words: (lifts) => (Array.isArray(lifts) ? lifts.join(', ') : classWords[lifts.every]) } },
}

export const evidence: KindComparison<EvidenceParams> = {
  favour: ({ weight }) => (weight === 'required' ? 'takes' : 'neutral'),
  members: {
    proof: { effect: (_before, _after, both) => (both.before.weight === 'recommended' && both.after.weight === 'recommended' ? 'neither' : 'unclear'), words: (proof) => proof.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) },
    weight: { effect: ranked('required', 'recommended') },
  },
}

export const refusal: KindComparison<RefusalParams> = {
  favour: () => 'gives',
  members: {
    requires: { effect: always('unclear') },
    apparentWithin: { effect: showingEffect, words: (length) => `within ${inWords(length)} of delivery`, absent: 'whenever' },
    onMeritsOnly: { effect: worseIfSet, absent: 'no' },
  },
}

/** Without a time it holds of every fault. */
function showingEffect(before: RefusalParams['apparentWithin'], after: RefusalParams['apparentWithin']): Effect {
  if (before && after) return longer(before, after)
  return before ? 'better' : after ? 'worse' : 'neither'
}
