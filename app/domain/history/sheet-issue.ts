/** What can be wrong with a line of a file of past claims. */
export type SheetIssueCode =
  // The file and its head.
  | 'not-utf8' | 'not-a-table' | 'empty-file' | 'no-rows' | 'too-many-rows' | 'unknown-column' | 'column-twice' | 'column-missing' | 'too-many-cells'
  // A cell.
  | 'empty-cell' | 'formula' | 'misread' | 'control-sign' | 'too-long' | 'no-date' | 'no-such-day' | 'two-ways' | 'in-future' | 'closed-before'
  | 'no-ground' | 'no-outcome' | 'no-piece-number' | 'no-amount' | 'amount-two-ways' | 'amount-missing' | 'amount-not-meant'
  // What the shop knows.
  | 'no-order' | 'order-twice' | 'no-item' | 'item-twice' | 'no-piece' | 'before-order' | 'piece-gone' | 'ended-twice' | 'replaced-elsewhere' | 'replaced-later' | 'in-claim' | 'twice-in-file' | 'twice'

/** `column` as the file's head names it, null where the line as a whole is meant; `detail` is what the sentence about it needs. */
export interface SheetIssue { line: number; column: string | null; code: SheetIssueCode; detail: string | null }
