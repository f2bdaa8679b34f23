import type { Disposition, Inspection, MissingPart, NotReceived, RaisedDeduction } from '../../../domain/claim/particulars.ts'

export const missingPartWords: Record<MissingPart, string> = { 'gift-box': 'Gift box', certificate: 'Certificate', tags: 'Tags', 'original-packaging': 'Original packaging', 'dispatch-note': 'Dispatch note or receipt', accessories: 'Accessories' }
export const missingParts = Object.keys(missingPartWords) as MissingPart[]

export const conditionWords: Record<Inspection['condition'], string> = { 'as-delivered': 'As delivered', used: 'Used', damaged: 'Damaged' }

export const dispositionWords: Record<Disposition, string> = { restock: 'Back into stock', 'do-not-restock': 'Not back into stock', repair: 'Kept here for repair', missing: 'Not there: missing' }

export const notReceivedWords: Record<NotReceived, string> = { short: 'Fewer pieces came than were awaited', 'wrong-item': 'Another item came', lost: 'Lost on the way', expired: 'Not sent back in time' }

export const deductionWords: Record<RaisedDeduction['kind'], string> = { 'missing-gift-box': 'Missing gift box', 'missing-certificate': 'Missing certificate', 'diminished-value': 'Value the goods have lost' }
