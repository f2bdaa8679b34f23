import { describe, expect, it } from 'vitest'
import { grounds } from '../../../app/domain/clauses/ask.ts'
import { decideVerdict, hasTerms } from '../../../app/domain/decision/decide.ts'
import { readLineCases } from '../../../app/domain/decision/line-case.ts'
import type { Goods } from '../../../app/domain/decision/line-case.ts'
import type { DecisionRequest } from '../../../app/domain/decision/request.ts'
import { placementOf } from '../../../app/domain/decision/routing.ts'
import { verdictCodes } from '../../../app/domain/decision/verdict-outlook.ts'
import { noDay, openLineDays } from '../../../app/domain/decision/case-days.ts'
import { openVerdictTable } from '../../../app/domain/decision/verdict-table.ts'
import { toNumbers } from '../../../app/application/impact/whole-line.ts'
import { fromInstant } from '../../../app/domain/kernel/time/instant.ts'
import { localDay } from '../../../app/domain/kernel/time/zone.ts'
import type { CompiledPolicySet } from '../../../app/domain/policy/compile.ts'
import { libraryPolicySet } from '../../../app/policy-library/library.ts'
import { generateRequests } from '../../support/generate/requests.ts'
import { setNames } from '../../support/generate/shops.ts'

/** Numbers of goods and countries as they come. */
function openNames() {
  const [goods, countries]: [Goods[], Array<string | null>] = [[], []]
  return {
    named: { goods: (i: number) => goods[i] as Goods, country: (i: number) => countries[i] ?? null },
    numbers: { goodsNumber: (_: string, read: (written: string) => Goods) => goods.push(read('')) - 1, countryNumber: (code: string | null) => countries.push(code) - 1 },
  }
}

/** What verdict mode says of a request as it would be put with nothing told, on every ground. */
const asked = (policy: CompiledPolicySet, { order, lineItemId, now }: DecisionRequest) => {
  const at = fromInstant(now ?? '')
  const purchasedOn = localDay(policy.zone, fromInstant(order.processedAt ?? order.createdAt))
  return grounds.map((ground) => {
    if (!hasTerms(policy, purchasedOn, ground)) return 'no-terms null'
    const { verdict, lastDay } = decideVerdict(policy, { id: 'x', policy: policy.set.name, order, lineItemId, ask: { ground } }, at)
    return `${verdict} ${lastDay}`
  })
}

describe.each(setNames)('the terms of %s', (set) => {
  it.each(['everyday', 'edges'] as const)('are answered from the table as by verdict mode, line by line: %s orders', (manner) => {
    const policy = libraryPolicySet(set)
    const { named, numbers } = openNames()
    const table = openVerdictTable(policy, named)
    const days = openLineDays()
    for (const request of generateRequests(set, 7, 1200, manner)) {
      const one = readLineCases(request.order, placementOf(request.order)).find(({ lineItemId }) => lineItemId === request.lineItemId)
      if (!one) throw new Error('The order has its line.')
      const line = toNumbers(numbers, one, fromInstant(request.now ?? ''))
      table.weigh(line, days.of(line))
      const [verdicts, lastDays] = [[...table.verdicts], [...table.lastDays]]
      expect(verdicts.map((verdict, i) => `${verdictCodes[verdict]} ${lastDays[i] === noDay ? null : lastDays[i]}`)).toEqual(asked(policy, request))
    }
  })
})
