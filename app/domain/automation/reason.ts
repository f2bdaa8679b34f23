import type { Operand } from '../kernel/catalogue.ts'
import { openCatalogue } from '../kernel/catalogue.ts'
import { fromMinor } from '../kernel/money.ts'
import { amountWords } from '../kernel/money-words.ts'
import en from './locales/en.json' with { type: 'json' }

/** Why a rule fits, or why it does not act: a code with its operands; `title` names the item where it is about one. */
export interface Reason { code: string; args: Record<string, Operand>; title?: string }

export const reason = (code: keyof typeof en, args: Reason['args'] = {}, title?: string): Reason => ({ code, args, ...(title === undefined ? {} : { title }) })

const say = openCatalogue({ en }, new Set(['ground', 'verdict']))

/** A reason as a sentence for staff; with `titled` it says about which item, where a claim has several. */
export function reasonWords({ code, args, title }: Reason, titled = false): string {
  const sentence = say('en', code, Object.fromEntries(Object.entries(args).map(([name, operand]) => [name, typeof operand === 'object' && operand !== null ? sumWords(operand.amount, operand.currency) : operand])))
  return titled && title !== undefined ? `${title}: ${sentence}` : sentence
}

/** Minor units as staff read them. */
export const sumWords = (minor: number, currency: string): string => amountWords(fromMinor(minor, currency), currency)

/** Each reason once, in the order of first mention; those that say the same of several items stay apart. */
export function distinct(reasons: readonly Reason[]): Reason[] {
  const seen = new Set<string>()
  return reasons.filter((one) => {
    const key = JSON.stringify(one)
    return !seen.has(key) && Boolean(seen.add(key))
  })
}
