import { expect, it } from 'vitest'
import { changeOf } from '../../../app/domain/decision/verdict-change.ts'
import type { RightUnder } from '../../../app/domain/decision/verdict-change.ts'

const right = (verdict: RightUnder['verdict'], lastDay: number | null = 100): RightUnder => ({ verdict, lastDay })

it.each<[string, RightUnder, RightUnder, ReturnType<typeof changeOf>]>([
  ['ruled out, then allowed', right('ineligible'), right('eligible'), 'gained'],
  ['without terms, then one that asks for a fact', right('no-terms', null), right('needs-information'), 'gained'],
  ['allowed, then ruled out', right('eligible'), right('ineligible'), 'lost'],
  ['for a person to decide, then without terms', right('needs-review'), right('no-terms', null), 'lost'],
  ['allowed a day longer', right('eligible', 100), right('eligible', 101), 'longer'],
  ['allowed a day less', right('eligible', 100), right('eligible', 99), 'shorter'],
  ['allowed until the same day', right('eligible', 100), right('eligible', 100), null],
  ['not begun under either', right('eligible', null), right('eligible', null), null],
  ['begun under one only', right('eligible', null), right('eligible', 100), 'otherwise'],
  ['allowed, then one that asks for a fact', right('eligible'), right('needs-information'), 'otherwise'],
  ['over under both, on another day', right('ineligible', 100), right('ineligible', 130), null],
  ['without terms, then ruled out', right('no-terms', null), right('ineligible', 100), null],
])('%s', (_, before, after, change) => {
  expect(changeOf(before, after)).toBe(change)
})
