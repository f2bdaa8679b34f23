import { whyNoSerial } from '../../domain/claim/serial.ts'
import { isMailLanguage } from '../../domain/mail/mail-kinds.ts'
import { parseMinor } from '../../domain/kernel/money.ts'
import { parseIsoDate } from '../../domain/kernel/time/day.ts'
import type { CompiledPolicySet } from '../../domain/policy/compiled.ts'
import { longestNote } from '../claims/check-lines.ts'
import type { OffShopInput } from './purchase-view.ts'
import { traitsToAsk, unsaidTraits } from './read-order-of.ts'

const mostPieces = 99
const longest = 120

/** What a purchase is checked against: the shop's currency, its day (ISO date) and its terms. */
export interface PurchaseCase { currencyCode: string; today: string; policy: CompiledPolicySet }

/** What of it the decision rests on: while any of these is wrong nothing can be weighed. */
export const decidesOn = ['price', 'quantity', 'purchasedOn', 'deliveredOn', 'item.traits', 'ground'] as const

/** A sentence for every field that is not filled in rightly. */
export function checkPurchase(input: OffShopInput, { currencyCode, today, policy }: PurchaseCase): Record<string, string> {
  const problems: Record<string, string> = {}
  const { customer, item } = input
  const say = (field: string, sentence: string | false) => { if (sentence) problems[field] ??= sentence }
  const tooLong = (text: string) => text.length > longest && `Keep it under ${longest} characters.`
  for (const [field, text, missing] of [['customer.name', customer.name, 'Enter the customer’s name.'], ['item.title', item.title, 'Enter what was bought.'], ['boughtAt', input.boughtAt, 'Say where it was bought.'], ['receipt', input.receipt, ''], ['item.productType', item.productType, '']] as const) {
    say(field, !text.trim() && missing)
    say(field, tooLong(text))
  }
  say('customer.email', customer.email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(customer.email.trim()) && 'Enter an address such as name@example.com, or leave it empty.')
  say('customer.locale', !isMailLanguage(customer.locale) && 'Choose one of the languages.')
  say('customer.country', !/^[A-Z]{2}$/.test(customer.country) && 'Choose the country.')
  const minor = parseMinor(input.price.trim().replace(',', '.'), currencyCode)
  say('price', (minor === undefined || minor < 0) && `Enter what was paid for one piece, in ${currencyCode}, such as 100.00.`)
  const quantity = Number(input.quantity)
  say('quantity', (!Number.isInteger(quantity) || quantity < 1 || quantity > mostPieces) && `Enter a number from 1 to ${mostPieces}.`)
  say('item.serial', whyNoSerial(item.serial) ?? false)
  say('item.serial', item.serial.trim() !== '' && quantity > 1 && 'A serial number stands for one piece. Open a claim for each piece that has one.')
  say('purchasedOn', parseIsoDate(input.purchasedOn) === undefined && 'Enter the day it was bought: the terms of that day bind.')
  say('purchasedOn', input.purchasedOn > today && 'This day is still to come. Enter today or a day before.')
  if (input.deliveredOn !== '') {
    say('deliveredOn', parseIsoDate(input.deliveredOn) === undefined && 'Enter a day, or leave it empty.')
    say('deliveredOn', input.deliveredOn > today && 'This day is still to come. Enter today or a day before.')
    say('deliveredOn', input.deliveredOn < input.purchasedOn && 'It can’t have come before it was bought.')
  }
  say('item.traits', item.traits.some((trait) => !traitsToAsk(policy).includes(trait)) && 'Choose from the list.')
  const unsaid = unsaidTraits(input, policy)
  say('item.traits', unsaid.length > 0 && 'These can’t be true of one item: each is a type of goods of its own.')
  say('ground', input.ground === '' && 'Choose what happened.')
  say('note', input.note.length > longestNote && `Keep it under ${longestNote.toLocaleString('en')} characters.`)
  return problems
}
