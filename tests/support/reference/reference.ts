import type { DecisionRequest } from '../../../app/domain/decision/request.ts'
import type { ReferenceAnswer } from './answer.ts'
import { izlato } from './izlato.ts'
import { kestia } from './kestia.ts'
import { klenotaReturn } from './klenota-return.ts'
import { klenotaWarranty } from './klenota-warranty.ts'
import { readCase } from './order.ts'

/** What the texts of the three shops say of a valid request that has its `now`: slow, obvious, and apart from the engine. */
export function referenceAnswer(request: DecisionRequest): ReferenceAnswer {
  if (request.policy === 'izlato') return { governing: [{ document: 'izlato-warranty', effectiveFrom: null }], ...izlato(readCase(request, 'Europe/Bratislava')) }
  if (request.policy === 'kestia') return { governing: [{ document: 'kestia', effectiveFrom: null }], ...kestia(readCase(request, 'Europe/London')) }
  const c = readCase(request, 'Europe/Prague')
  const governing: ReferenceAnswer['governing'] = [{ document: 'klenota-warranty-and-repairs', effectiveFrom: null }]
  if (c.purchaseDay >= '2018-05-22') governing.push({ document: 'klenota-warranty', effectiveFrom: '2018-05-22' })
  if (c.purchaseDay >= '2021-03-05') governing.push({ document: 'klenota-terms', effectiveFrom: '2021-03-05' })
  return { governing, ...(request.ask.ground === 'change-of-mind' ? klenotaReturn(c) : klenotaWarranty(c)) }
}
