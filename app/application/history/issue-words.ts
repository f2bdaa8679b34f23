import type { SheetIssue } from '../../domain/history/sheet-issue.ts'
import { currencyDigits, fromMinor } from '../../domain/kernel/money.ts'
import { sheetColumns } from '../../domain/history/sheet-columns.ts'

const said = (detail: string | null) => `“${(detail ?? '').slice(0, 60)}”`
/** A sum of 1,250 as it is written in a currency. */
const example = (currencyCode: string) => fromMinor(1250 * 10 ** currencyDigits(currencyCode), currencyCode)

/** What is wrong with a line of a file of past claims, and what to do about it. */
export function issueWords({ code, detail }: SheetIssue): string {
  switch (code) {
    case 'not-utf8': return 'This line holds signs that are not written in UTF-8. Save the file anew as “CSV UTF-8”.'
    case 'not-a-table': return `The table breaks off here (${detail ?? 'unreadable'}). Look for a quotation mark that is opened and never closed.`
    case 'empty-file': return 'The file is empty.'
    case 'no-rows': return 'Below the headings there is nothing.'
    case 'too-many-rows': return `The file has more than ${detail} lines. Part it into several files.`
    case 'unknown-column': return `There is no such column. There are: ${sheetColumns.map((one) => one.name).join(', ')}.`
    case 'column-twice': return 'This column stands here twice.'
    case 'column-missing': return 'This column is missing.'
    case 'too-many-cells': return `This line has ${detail} cells, more than there are headings. A comma inside a text needs quotation marks around the text.`
    case 'empty-cell': return 'This must not be empty.'
    case 'formula': return 'This begins as a formula. Formulas are not carried out and not kept: replace it by its value.'
    case 'misread': return 'Letters of this text were lost when the file was saved. Save it anew as “CSV UTF-8” from where it comes from.'
    case 'control-sign': return 'This holds a sign that can’t be shown. Type the text anew.'
    case 'too-long': return `This is longer than ${detail} signs.`
    case 'no-date': return `${said(detail)} is no date. Write it as 2026-02-01.`
    case 'no-such-day': return `${said(detail)} is no day of the calendar${detail && /[/-]/.test(detail) ? ' in the order of dates that was chosen' : ''}.`
    case 'two-ways': { const [dayFirst, monthFirst] = (detail ?? '').split(' '); return `This could be ${dayFirst} or ${monthFirst}. Say above which of the two stands first, day or month, or write it as 2026-02-01.` }
    case 'in-future': return 'This day has not come yet.'
    case 'closed-before': return `It was claimed only on ${detail}.`
    case 'no-ground': return `${said(detail)} is no ground. There are: change-of-mind, faulty-on-delivery, missing-on-delivery, defect.`
    case 'no-outcome': return `${said(detail)} is no outcome. There are: repair, paid-repair, replacement, refund, price-reduction, missing-items, refused.`
    case 'no-piece-number': return `${said(detail)} is no number of a piece. Count from 1.`
    case 'no-amount': return `This is no sum above zero in ${detail}. Write it as ${example(detail ?? '')}.`
    case 'amount-two-ways': { const [thousands, decimals] = (detail ?? '').split(' '); return `This could be ${thousands} or ${decimals}. Write the sum without a sign between its thousands, and with no more decimals than its currency has.` }
    case 'amount-missing': return 'A price reduction needs what was given back.'
    case 'amount-not-meant': return 'Money is given back by a refund or a price reduction only. Leave this empty, or put it into the note.'
    case 'no-order': return `No order ${said(detail)} has come in from Shopify. It may be older than what Recourse may see, or be written differently.`
    case 'order-twice': return `More than one order is called ${said(detail)}.`
    case 'no-item': return `The order has no item ${said(detail)}. Write its SKU, its title, or its place such as “line 2”.`
    case 'item-twice': return `The order has ${said(detail)} more than once. Write its place in the order, such as “line 2”.`
    case 'no-piece': return detail === '1' ? 'Only one piece of it was bought.' : `Only ${detail} pieces of it were bought.`
    case 'before-order': return `The order was placed only on ${detail}.`
    case 'piece-gone': return `This piece was refunded on ${detail}: nothing can be claimed of it later.`
    case 'ended-twice': return `This piece was refunded on ${detail}, so it can’t have been replaced or refunded besides. Bring it in as a repair with a note, or say which piece is meant.`
    case 'replaced-elsewhere': return 'This piece has been replaced by one of another order since, so an earlier replacement or refund can’t be put before it. Bring it in as a repair with a note.'
    case 'replaced-later': return `This piece was replaced on ${detail}, so an earlier replacement or refund can’t be put before that. Bring it in as a repair with a note.`
    case 'in-claim': return `Claim ${detail} is about this piece, so it can’t have been replaced or refunded before. Bring it in as a repair with a note.`
    case 'twice-in-file': return `Line ${detail} says the same.`
    case 'twice': return `The file ${said(detail)} has brought this in already.`
    default: return code satisfies never
  }
}
