import type { WaitName, WaitOwner } from '../../domain/claim/waits.ts'

/** What a claim waits for, as staff say it: by itself, as a badge once it took too long, and what there is to do then. */
export const waitWords: Record<WaitName, { label: string; late: string; now: string }> = {
  question: { label: 'Answer to your question', late: 'No answer', now: 'The customer has not answered your question. Ask again, or go on without the answer.' },
  quote: { label: 'Answer to your quote', late: 'No answer', now: 'The customer has not answered the quote. Ask again, or offer it anew.' },
  choice: { label: 'The customer’s choice of a remedy', late: 'No choice', now: 'The customer has not said which remedy they want. Ask again, or choose one that the terms give.' },
  goods: { label: 'The item, to be sent in', late: 'Nothing sent', now: 'The item has not come. Ask the customer, or report that it did not come.' },
  parcel: { label: 'The parcel on its way', late: 'Parcel late', now: 'The parcel has not arrived. Ask where it is, or report it as lost.' },
  expert: { label: 'The expert’s report', late: 'Expert late', now: 'The expert has not reported. Ask when the item comes back.' },
  repair: { label: 'The repair', late: 'Repair late', now: 'The repair is not ready. Ask the technician when it will be.' },
  decision: { label: 'Your decision', late: 'To decide', now: 'The customer has waited for your decision.' },
  settlement: { label: 'The settlement', late: 'To settle', now: 'This has waited to be settled.' },
  handover: { label: 'Giving the item back', late: 'To give back', now: 'The customer’s item is still here. Give it back, or record that they leave it to you.' },
  dispute: { label: 'The outcome of the dispute', late: 'Disputed', now: 'The dispute has waited to be resolved.' },
  step: { label: 'What went wrong in Shopify', late: 'Needs attention', now: 'A step or a payment went wrong in Shopify, and nobody has gone on since.' },
}

export const ownerWords: Record<WaitOwner, string> = { customer: 'Customer', carrier: 'Carrier', expert: 'Expert', technician: 'Technician', staff: 'You' }
