import type { DecisionRequest } from '../../app/domain/decision/request.ts'
import { isoDay, lastParcel, pragueDay, warrantyUntil } from './by-hand-days.ts'

export interface HandVerdict { verdict: 'eligible' | 'ineligible' | 'needs-review' | 'needs-information'; lastDay: number | null; determining: string[] }

const customisations = new Set(['engraving', 'resizing', 'closure change', 'custom size'])
const ownDoing = new Set(['damage', 'chemicals', 'water', 'misuse'])
const termsFrom = isoDay('2021-03-05')
const warrantyFrom = isoDay('2018-05-22')

/**
 * KLENOTA's terms as an engineer would write them down for this one shop: verdict, last day (epoch day in Prague) and the
 * rules that settle it, straight from the request as it stands in JSON. No policy document, no explanations.
 */
export function decideByHand(request: DecisionRequest): HandVerdict {
  const { order, ask } = request
  const line = order.lineItems.nodes.find((one) => one.id === request.lineItemId)
  if (!line) throw new Error(`There is no line ${request.lineItemId}.`)
  const today = pragueDay(Date.parse(request.now ?? ''))
  const asked = ask.askedAt === undefined ? today : pragueDay(Date.parse(ask.askedAt))
  const purchased = pragueDay(Date.parse(order.processedAt ?? order.createdAt))
  return ask.ground === 'change-of-mind' ? decideReturn(request, line, purchased, asked) : decideWarranty(request, line, purchased, asked, today)
}

type Line = DecisionRequest['order']['lineItems']['nodes'][number]

function decideReturn(request: DecisionRequest, line: Line, purchased: number, asked: number): HandVerdict {
  if (purchased < termsFrom) return { verdict: 'needs-review', lastDay: null, determining: ['KT-4', 'KT-5'] }
  const against = isBusiness(request) ? ['KT-1'] : []
  if (line.isGiftCard) {
    const { on } = lastParcel(request, line.id)
    const lastDay = on === null ? null : on + 14
    const redeemed = request.facts?.giftCard?.redeemed
    if (redeemed || (lastDay !== null && asked > lastDay)) against.push('KT-42')
    if (against.length > 0) return { verdict: 'ineligible', lastDay, determining: against }
    return { verdict: redeemed === undefined ? 'needs-information' : 'eligible', lastDay, determining: ['KT-42'] }
  }
  const bought = new Date(purchased * 86_400_000)
  const monthDay = (bought.getUTCMonth() + 1) * 100 + bought.getUTCDate()
  const christmas = monthDay >= 1001 && monthDay <= 1223
  const { on, split } = lastParcel(request, null)
  const lastDay = on === null ? null : on + (christmas ? 100 : 60)
  const period = ['KT-23']
  if (christmas) period.push('KT-25')
  if (split) period.push('KT-24')
  if (isCustomised(line)) against.push('KT-41')
  if (lastDay !== null && asked > lastDay) against.push(...period)
  return against.length > 0 ? { verdict: 'ineligible', lastDay, determining: against } : { verdict: 'eligible', lastDay, determining: period }
}

function decideWarranty(request: DecisionRequest, line: Line, purchased: number, asked: number, today: number): HandVerdict {
  if (purchased < warrantyFrom) return { verdict: 'needs-review', lastDay: null, determining: ['KW-46'] }
  const { fault, goods, assessment } = request.facts ?? {}
  const against = isBusiness(request) ? ['KW-1'] : []
  const { on, begun } = lastParcel(request, line.id)
  const history = request.history ?? []
  const lastDay = on === null ? null : warrantyUntil(on, request, Math.max(today, asked))
  const period = ['KW-5']
  if (history.some((one) => one.kind === 'repair' || one.kind === 'replacement')) period.push('KW-6')
  if (history.some((one) => one.kind === 'repair')) period.push('KW-7')

  const covered = assessment?.finding === 'covered'
  const settles = [...period]
  if (fault?.knownBeforeAcceptance) against.push('KW-24')
  if (fault?.causedByCustomer || (fault?.cause !== undefined && ownDoing.has(fault.cause))) (covered ? settles : against).push(covered ? 'K0-2' : 'KW-25')
  if (fault?.cause === 'wear') {
    if (covered) settles.push('K0-2')
    else against.push('KW-27', 'K0-4')
  }
  if (fault?.priceLoweredForIt && hasTag(line, 'reduced-price')) against.push('KW-29')
  if (fault?.matchesUseWhenBought && hasTag(line, 'pre-owned')) against.push('KW-28')
  if (fault?.cause === 'colour-on-screen') against.push('KW-4', ...(purchased < termsFrom ? [] : ['KT-43']))
  if (goods?.alteredElsewhere) against.push('K0-5')
  if (assessment?.finding === 'not-covered') against.push('K0-2')
  if (lastDay !== null && asked > lastDay) against.push('KW-26', ...period)
  else if (!begun) against.push(...period)
  return against.length > 0 ? { verdict: 'ineligible', lastDay, determining: against } : { verdict: 'eligible', lastDay, determining: settles }
}

function isBusiness({ facts, order }: DecisionRequest): boolean {
  return facts?.buyer === undefined ? order.purchasingEntity?.__typename === 'PurchasingCompany' : facts.buyer === 'business'
}

const hasTag = (line: Line, wanted: string) => line.product !== null && line.product.tags.some((tag) => tag.toLowerCase() === wanted)

const isCustomised = (line: Line) => line.customAttributes.some(({ key, value }) => customisations.has(key.toLowerCase()) && Boolean(value?.trim())) || hasTag(line, 'customised')

