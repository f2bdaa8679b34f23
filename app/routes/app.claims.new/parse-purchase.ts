import type { OffShopInput } from '../../application/purchases/purchase-view.ts'
import { grounds, remedies } from '../../domain/decision/request.ts'
import { parseJson } from '../../domain/kernel/json.ts'
import { reasonIdIn } from '../../domain/setup/reasons.ts'
import { reader } from '../app.claims.$id/parse/reader.ts'

const mostFiles = 12

export type ParsedPurchase = { ok: true; input: OffShopInput } | { ok: false; sentence: string; fields: Record<string, string> }

/** The purchase as the form sent it, from its JSON field. Whether what was typed makes sense says the use case; here it only has to be the form's shape. */
export function parsePurchase(sent: FormDataEntryValue | null, known: { currencyCode: string; today: string }): ParsedPurchase {
  const wrong = { fields: {} as Record<string, string>, unreadable: false }
  const read = reader(parseJson(sent), { ...known, staff: [] }, wrong)
  const customer = read.inner('customer')
  const item = read.inner('item')
  const longest = 5_000
  const text = (from: typeof read, field: string) => from.text(field, undefined, longest)
  const input: OffShopInput = {
    customer: { name: text(customer, 'name'), email: text(customer, 'email'), locale: text(customer, 'locale'), country: text(customer, 'country') },
    item: { title: text(item, 'title'), productType: text(item, 'productType'), traits: item.texts('traits') ?? [], serial: text(item, 'serial') },
    boughtAt: text(read, 'boughtAt'), receipt: text(read, 'receipt'), price: text(read, 'price').replaceAll(/[ \u00a0]/g, ''), quantity: text(read, 'quantity'), purchasedOn: text(read, 'purchasedOn'), deliveredOn: text(read, 'deliveredOn'),
    buyer: read.choice('buyer', ['consumer', 'business'], 'Choose who bought it.'), reason: reasonIdIn(read.text('reason', undefined, longest)) ?? '', ground: oneOf(grounds, text(read, 'ground')), remedy: oneOf(remedies, text(read, 'remedy')),
    facts: read.facts('facts'), note: text(read, 'note'), proofIds: (read.texts('proofIds') ?? []).slice(0, mostFiles), evidenceIds: (read.texts('evidenceIds') ?? []).slice(0, mostFiles),
  }
  for (const one of [customer, item, read]) one.end()
  if (wrong.unreadable) return { ok: false, sentence: 'What was sent could not be read, so nothing was done. Reload the page and try again.', fields: {} }
  return Object.keys(wrong.fields).length ? { ok: false, sentence: 'Some of what was entered does not fit.', fields: wrong.fields } : { ok: true, input }
}

/** What is none of them counts as not chosen yet. */
const oneOf = <Value extends string>(values: readonly Value[], text: string): Value | '' => values.find((value) => value === text) ?? ''
