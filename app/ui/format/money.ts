const symbols: Record<string, string> = { EUR: '€', GBP: '£', USD: '$' }

/** A decimal amount as people read it: `€1,400.00`, `1,400.00 CZK`. Digits are grouped as text, so nothing is rounded. */
export function moneyWords(money: { amount: string; currencyCode: string }): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(money.amount) ?? []
  const digits = whole === '' ? money.amount : `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest}`
  const symbol = symbols[money.currencyCode]
  const minus = sign === '' ? '' : '−'
  return symbol ? `${minus}${symbol}${digits}` : `${minus}${digits} ${money.currencyCode}`
}
