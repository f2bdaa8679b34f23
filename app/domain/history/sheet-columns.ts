/** The columns of a file of past claims, in the order of the template; any order is read. `example` stands in the template. */
export const sheetColumns = [
  { name: 'order', needed: true, example: '#1001', means: 'The name of the order, as Shopify shows it.' },
  { name: 'item', needed: true, example: 'RING-54', means: 'The SKU or the title of the item, or "line 2" for the second item of the order.' },
  { name: 'piece', needed: false, example: '1', means: 'Which piece of an item that was bought more than once; the first where left empty.' },
  { name: 'claimed on', needed: true, example: '2025-03-14', means: 'The day on which the customer complained.' },
  { name: 'closed on', needed: true, example: '2025-03-28', means: 'The day on which it was over: the piece was ready, replaced, paid back, or the claim refused.' },
  { name: 'ground', needed: true, example: 'defect', means: 'change-of-mind, faulty-on-delivery, missing-on-delivery or defect.' },
  { name: 'outcome', needed: true, example: 'repair', means: 'repair, paid-repair, replacement, refund, price-reduction, missing-items or refused.' },
  { name: 'fault', needed: false, example: 'clasp', means: 'What was wrong, in one word of your own: the same word for the same fault.' },
  { name: 'amount', needed: false, example: '', means: 'What was given back, in the currency of the shop; needed for a price reduction.' },
  { name: 'reference', needed: false, example: 'A-2025-17', means: 'Your own number of the claim.' },
  { name: 'note', needed: false, example: '', means: 'Anything else worth knowing.' },
] as const

export type SheetColumn = (typeof sheetColumns)[number]['name']

/** A heading as a person may write it: in capitals, with underscores or hyphens for spaces. */
export const columnOf = (heading: string): SheetColumn | undefined => {
  const plain = heading.trim().toLowerCase().replace(/[\s_-]+/g, ' ')
  return sheetColumns.find((column) => column.name === plain)?.name
}
