import type { RuleFacts, RuleLine, RuleLineProduct } from '../../domain/automation/rule-facts.ts'
import type { Rule } from '../../domain/automation/rule.ts'
import type { Tri } from '../../domain/clauses/case-file.ts'
import type { ClaimRecord, LineRecord } from '../../domain/claim/record.ts'
import { recordOf } from '../../domain/claim/record.ts'
import type { Decision } from '../../domain/decision/decision.ts'
import type { CompiledPolicySet } from '../../domain/policy/compiled.ts'
import type { TraitProduct } from '../../domain/policy/traits.ts'
import { storedEventsOfLines } from '../claims/record-of-claim.ts'
import type { DecisionRequest } from '../../domain/decision/request.ts'
import type { StoredClaim, StoredClaimLine, StoredEvent } from '../claims/stored-claim.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { KeptFacts } from '../setup/product-store.ts'
import type { Stores } from '../store-ports.ts'
import type { CustomerFacts, ShopifyCustomers } from './customer-port.ts'

export interface RuleFactsDeps { stores: Pick<Stores, 'claims' | 'orders' | 'products'>; policies: Pick<PolicyShelf, 'byId'>; shopify: ShopifyCustomers }

/** What is on record of a claim, as far as rules look at it. `products`: what is kept by now of the products of the order lines that its lines are judged on. */
export interface OnRecord { claim: StoredClaim; events: StoredEvent[]; record: ClaimRecord; products: ReadonlyMap<string, KeptFacts> }

export async function readRecord(stores: Pick<Stores, 'claims' | 'products'>, claim: StoredClaim): Promise<OnRecord> {
  const [events, products] = await Promise.all([storedEventsOfLines(stores, claim.shop, claim.id), stores.products.kept(claim.shop, claim.lines.map(({ request }) => request.lineItemId))])
  return { claim, events, record: recordOf(events), products }
}

/** A claim as rules see it now. */
export async function ruleFactsOf(deps: RuleFactsDeps, { claim, events, record, products }: OnRecord, customer: RuleFacts['customer']): Promise<RuleFacts> {
  const lines = await Promise.all(claim.lines.map(async (line) => {
    const [policy, serialElsewhere] = await Promise.all([policyOf(deps, claim, line), isSerialElsewhere(deps, claim, line.id)])
    return { ...ruleLine({ ...ofClaimLine(claim, line), decision: line.decision, record: record.lines[line.id], policy, kept: products.get(line.request.lineItemId) }), serialElsewhere, reopened: isReopened(events, line.id) }
  }))
  return { state: claim.state, unread: claim.unread, unseen: isUnseen(events), currency: claim.currencyCode, differs: events.some(({ event }) => event.type === 'difference-found' || event.type === 'payment-failed'), lines, customer }
}

const isReopened = (events: StoredEvent[], lineId: string) => events.some(({ event }) => event.type === 'reopened' && event.lineIds.includes(lineId))

/** Whether a claim was opened for a return in Shopify whose reason doesn't tell what happened, with nothing done by staff here so far. */
export const isUnseen = (events: StoredEvent[]): boolean => events.some(({ event }) => event.type === 'opened' && event.groundAssumed) && !events.some(({ actor }) => actor.kind === 'staff')

/** A number that stands in other claims too tells of a copy or a slip, unless those are about the very piece. */
export async function isSerialElsewhere({ stores }: Pick<RuleFactsDeps, 'stores'>, { shop }: Pick<StoredClaim, 'shop'>, lineId: string): Promise<boolean> {
  const same = await stores.claims.sameSerial(shop, lineId)
  if (same.length === 0) return false
  const earlier = await stores.claims.earlierOfLine(shop, lineId)
  return same.some(({ line }) => !earlier.some((one) => one.lineId === line.lineId))
}

export async function policyOf({ policies }: Pick<RuleFactsDeps, 'policies'>, claim: StoredClaim, line: StoredClaimLine): Promise<CompiledPolicySet> {
  const policy = await policies.byId(claim.shop, line.policyVersionId)
  if (!policy) throw new Error(`Claim line ${line.id} is not pinned to a policy.`)
  return policy.compiled
}

/** What was asked about pieces, and what was paid for them in minor units. */
export interface AskedLine { id: string; title: string; valueMinor: number; request: DecisionRequest }

export function ofClaimLine({ state }: StoredClaim, { id, title, unitPriceMinor, request }: StoredClaimLine): AskedLine {
  return { id, title, valueMinor: Number(unitPriceMinor) * (state.lines.find((one) => one.id === id)?.quantity ?? 0), request }
}

/** What rules look at of one line, by the decision that holds for it; its serial number is looked up apart. `kept`: what was read of its product since it was asked about. */
export function ruleLine({ id, title, valueMinor, request, decision, record, policy, kept }: AskedLine & { decision: Decision; record: LineRecord | undefined; policy: CompiledPolicySet; kept?: KeptFacts | undefined }): RuleLine {
  const sold = request.order.lineItems.nodes.find((one) => one.id === request.lineItemId)
  return {
    id, title, valueMinor, missing: decision.missingFacts,
    unclear: decision.missingFacts.length === 0 && decision.findings.some((finding) => finding.code === 'exclusion.undetermined'),
    traits: sold ? traitsOf(policy, sold) : {}, product: sold?.product ? productOf(sold.product, kept) : null,
    carriage: decision.returnShipping?.paidBy ?? null,
    deductionUnknown: decision.findings.some((finding) => finding.code === 'deduction.unknown'),
    deducted: decision.deductions.length > 0 || (record?.deductions.length ?? 0) > 0,
    inspection: inspectionOf(record), labelled: Boolean(record?.parcel.label), serialElsewhere: false, reopened: false,
  }
}

/** A product as it was sold, with what came to be known of it later. */
const productOf = ({ id, productType, tags, vendor, collections }: { id: string } & TraitProduct, kept: KeptFacts | undefined): RuleLineProduct =>
  ({ id, type: productType, tags, vendor: vendor ?? kept?.vendor ?? null, collections: collections ?? kept?.collections ?? null })

function traitsOf(policy: CompiledPolicySet, sold: Parameters<CompiledPolicySet['readTraits']>[0]): Record<string, Tri> {
  const { present, unknown } = policy.readTraits(sold)
  return Object.fromEntries(Object.keys(policy.set.traits).map((name, i): [string, Tri] => [name, present & (1 << i) ? 'yes' : unknown & (1 << i) ? 'unknown' : 'no']))
}

function inspectionOf(record: LineRecord | undefined): RuleLine['inspection'] {
  const inspection = record?.inspection
  if (!inspection) return 'none'
  const { complete, condition, missing, disposition } = inspection
  return complete && condition === 'as-delivered' && missing.length === 0 && disposition === 'restock' ? 'nothing-found' : 'something-found'
}

const nobody: RuleFacts['customer'] = { tags: null, orders: null, earlierClaims: null }

const asksShopify = ({ when: { customer } }: Rule) => customer.onlyTags.length + customer.neverTags.length > 0 || customer.kind !== 'any'
const asksClaims = ({ when: { customer } }: Rule) => customer.earlierClaimsAtMost !== null

/** What rules ask about a claim's customer, and no more than that. `known`: what Shopify has said of customers already. */
export async function customerOf(deps: RuleFactsDeps, claim: StoredClaim, rules: readonly Rule[], known?: ReadonlyMap<string, CustomerFacts>): Promise<RuleFacts['customer']> {
  if (!rules.some((rule) => asksShopify(rule) || asksClaims(rule))) return nobody
  return customerById(deps, { shop: claim.shop, id: await customerIdOf(deps.stores, claim) }, rules, async () => (await deps.stores.claims.earlierOfCustomer(claim.shop, claim.id)).length, known)
}

/** The same of a customer by Shopify's id. */
export async function customerById({ shopify }: Pick<RuleFactsDeps, 'shopify'>, { shop, id }: { shop: string; id: string | null }, rules: readonly Rule[], countEarlier: () => Promise<number>, known?: ReadonlyMap<string, CustomerFacts>): Promise<RuleFacts['customer']> {
  if (id === null) return nobody
  const said = rules.some(asksShopify) ? (known ?? (await shopify.customersById(shop, [id]))).get(id) : undefined
  return { tags: said?.tags ?? null, orders: said?.orders ?? null, earlierClaims: rules.some(asksClaims) ? await countEarlier() : null }
}

/** What Shopify says of the customers of many claims, asked for in one go as far as it takes so many; empty where the rule asks nothing. */
export async function customersOf(deps: RuleFactsDeps, claims: readonly StoredClaim[], rule: Rule): Promise<ReadonlyMap<string, CustomerFacts>> {
  const [first] = claims
  if (!first || !asksShopify(rule)) return new Map()
  const ids = [...new Set((await Promise.all(claims.map((claim) => customerIdOf(deps.stores, claim)))).flatMap((id) => id ?? []))]
  const pages = Array.from({ length: Math.ceil(ids.length / most) }, (_, i) => ids.slice(i * most, (i + 1) * most))
  return new Map((await Promise.all(pages.map((page) => deps.shopify.customersById(first.shop, page)))).flatMap((page) => [...page]))
}

/** Shopify takes so many ids in one question. */
const most = 250

const customerIdOf = async (stores: Pick<Stores, 'orders'>, claim: StoredClaim) => (await stores.orders.find(claim.shop, claim.orderId))?.customer.id ?? null
