/**
 * A small shop's terms with both fees: 8.00 of the currency for the way back on every ground, and 10 % of the price for
 * restocking on a change of mind. Every return within 60 days gives the money back.
 */
export const feeTerms = (currency: string) => {
  const clause = (id: string, kind: string, params: object, text: string, grounds: string[] = ['change-of-mind', 'defect'], rules: string[] = []) => ({ id, kind, heading: text.replace(/\.$/, '').replace(/\{.*\}/, '…'), text, cites: ['1'], rules, appliesTo: { grounds }, params })
  return {
    name: 'fees', title: 'A shop with fees', timeZone: 'Europe/London', calendar: 'GB', currency, settings: { assumedDeliveryDays: 7 },
    grounds: { 'change-of-mind': ['terms'], defect: ['terms'] }, traits: {}, precedence: ['terms'],
    documents: [{
      document: 'terms', title: 'Returns with fees', language: 'en', effectiveFrom: null, tier: 'merchant-policy',
      clauses: [
        clause('returns', 'window', { right: 'return', length: { days: 60 }, from: 'delivery', beforeDelivery: 'may-ask' }, 'Goods can be returned within {length.days} days.'),
        clause('money', 'remedy', { remedies: ['refund'], effect: 'offers' }, 'You get your money back.'),
        clause('restocking', 'refund', { gate: 'goods-received', restockingFeePercent: 10 }, 'Of the price we keep {restockingFeePercent} % for restocking.', ['change-of-mind'], ['F-1']),
        clause('gate', 'refund', { gate: 'goods-received' }, 'We refund once the goods are here.', ['defect']),
        clause('carriage', 'return-shipping', { paidBy: 'customer', fee: '8.00' }, `Our return label costs ${currency} {fee}.`, ['change-of-mind', 'defect'], ['F-2']),
      ],
    }],
  }
}
