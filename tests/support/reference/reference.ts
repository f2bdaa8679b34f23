import type { DecisionRequest } from '../../../app/domain/decision/request.ts'
import type { ReferenceAnswer } from './answer.ts'
import { izlato } from './izlato.ts'
import { kestia } from './kestia.ts'
import { klenotaReturn } from './klenota-return.ts'
import { klenotaWarranty } from './klenota-warranty.ts'
import { missingFacts } from './missing.ts'
import { readCase } from './order.ts'
import type { Case } from './order.ts'

const zones = { klenota: 'Europe/Prague', izlato: 'Europe/Bratislava', kestia: 'Europe/London' }

/** What the texts of the three shops say of a valid request that has its `now`: slow, obvious, and apart from the engine. */
export function referenceAnswer(request: DecisionRequest): ReferenceAnswer {
  const set = request.policy as keyof typeof zones
  const c = readCase(request, zones[set])
  const answer = { governing: governing(set, c), ...decided(set, c) }
  return answer.verdict === undefined ? answer : { ...answer, missingFacts: missingFacts(c, (other) => decided(set, other).verdict) }
}

function decided(set: keyof typeof zones, c: Case): Omit<ReferenceAnswer, 'governing'> {
  if (set === 'izlato') return izlato(c)
  if (set === 'kestia') return kestia(c)
  return c.request.ask.ground === 'change-of-mind' ? klenotaReturn(c) : klenotaWarranty(c)
}

function governing(set: keyof typeof zones, c: Case): ReferenceAnswer['governing'] {
  if (set === 'izlato') return [{ document: 'izlato-warranty', effectiveFrom: null }]
  if (set === 'kestia') return [{ document: 'kestia', effectiveFrom: null }]
  const documents: ReferenceAnswer['governing'] = [{ document: 'klenota-warranty-and-repairs', effectiveFrom: null }]
  if (c.purchaseDay >= '2018-05-22') documents.push({ document: 'klenota-warranty', effectiveFrom: '2018-05-22' })
  if (c.purchaseDay >= '2021-03-05') documents.push({ document: 'klenota-terms', effectiveFrom: '2021-03-05' })
  return documents
}
