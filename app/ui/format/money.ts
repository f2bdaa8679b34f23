import { amountWords } from '../../domain/kernel/money-words.ts'

/** A sum as people read it: `€1,400.00`, `1,400.00 CZK`. */
export const moneyWords = ({ amount, currencyCode }: { amount: string; currencyCode: string }): string => amountWords(amount, currencyCode)
