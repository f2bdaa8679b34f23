/**
 * A small shop's terms: every return within 60 days gives the money back, within 14 days of receiving the goods. Where
 * they come without their gift box, 10.00 of the currency are taken off.
 */
export const boxTerms = (currency: string) => {
  const clause = (id: string, kind: string, params: object, text: string, rules: string[] = []) => ({ id, kind, heading: text.replace(/\.$/, '').replace(/\{.*\}/, '…'), text, cites: ['1'], rules, appliesTo: { grounds: ['change-of-mind'] }, params })
  return {
    name: 'boxes', title: 'A shop with gift boxes', timeZone: 'Europe/London', calendar: 'GB', currency, settings: { assumedDeliveryDays: 7 },
    grounds: { 'change-of-mind': ['terms'] }, traits: {}, precedence: ['terms'],
    documents: [{
      document: 'terms', title: 'Returns', language: 'en', effectiveFrom: null, tier: 'merchant-policy',
      clauses: [
        clause('returns', 'window', { right: 'return', length: { days: 60 }, from: 'delivery', beforeDelivery: 'may-ask' }, 'Goods can be returned within {length.days} days.'),
        clause('money', 'remedy', { remedies: ['refund'], effect: 'offers' }, 'You get your money back.'),
        clause('gate', 'refund', { gate: 'goods-received' }, 'We refund once the goods are here.'),
        clause('refund-by', 'sla', { deadline: 'refundBy', length: { days: 14 }, from: 'goods-received' }, 'We pay back within {length.days} days of receiving the goods.', ['B-1']),
        clause('box', 'deduction', { deduction: 'missing-gift-box', tariff: '10.00', atLeast: false, when: [[{ fact: 'goods.missing', holds: 'gift-box' }]] }, `Where the gift box is missing we keep ${currency} {tariff}.`, ['B-2']),
      ],
    }],
  }
}
