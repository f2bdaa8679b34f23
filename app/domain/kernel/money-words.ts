const symbols: Record<string, string> = { EUR: '€', GBP: '£', USD: '$' }

/** A decimal amount as staff read it on screens: `€1,400.00`, `1,400.00 CZK`. Digits are grouped as text, so nothing is rounded. */
export function amountWords(amount: string, currencyCode: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(amount) ?? []
  const digits = whole === '' ? amount : `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest}`
  const symbol = symbols[currencyCode]
  const minus = sign === '' ? '' : '−'
  return symbol ? `${minus}${symbol}${digits}` : `${minus}${digits} ${currencyCode}`
}
