import type { ImportIssue, OrderImport } from './ports.ts'

/** What an import is at, in one sentence. */
export function stageWords(run: OrderImport, toRead: number): string | null {
  switch (run.stage) {
    case 'asking': return run.attempt === 1 ? 'Shopify is being asked to write your past orders into a file.' : `Shopify’s last file did not hold everything, so it is asked for another one (${run.attempt}).`
    case 'writing': return run.objects === 0 ? 'Shopify is writing your past orders into a file.' : `Shopify is writing your past orders into a file: ${count(run.objects)} lines so far.`
    case 'loading': return `The file is being read: ${count(run.linesTaken)}${run.objects > 0 ? ` of ${count(run.objects)}` : ''} lines.`
    case 'merging': return `Orders are being stored: ${count(run.ordersTaken)} of ${count(run.ordersFound)}.`
    case 'reading': return toRead === 1 ? 'One order is being read by itself, since the file does not tell all of it.' : `${count(toRead)} orders are being read by themselves, since the file does not tell all of them.`
    case 'over': return null
    default: return run.stage satisfies never
  }
}

/** How much of what is under way is done, 0 to 1; null where it can't be told. */
export function shareOf(run: OrderImport): number | null {
  const part = (done: number, all: number) => (all > 0 ? Math.min(1, done / all) : null)
  switch (run.stage) {
    case 'loading': return run.fileBytes === null ? part(run.linesTaken, run.objects) : part(run.bytesTaken, run.fileBytes)
    case 'merging': return part(run.ordersTaken, run.ordersFound)
    case 'asking':
    case 'writing':
    case 'reading':
    case 'over': return null
    default: return run.stage satisfies never
  }
}

/** When reading the file is likely to be over, going on as it went; instants. Null where too little is done to tell, and of what is stored behind it: most of that went straight in before. */
export function likelyEnd({ stage, stageAt }: Pick<OrderImport, 'stage' | 'stageAt'>, share: number | null, now: Date): string | null {
  if (stage !== 'loading' || share === null || share < 0.02) return null
  const gone = now.getTime() - Date.parse(stageAt)
  return new Date(now.getTime() + (gone * (1 - share)) / share).toISOString()
}

/** What was wrong with a line of the file, and what became of it. */
export function importIssueWords({ code, detail }: ImportIssue): string {
  switch (code) {
    case 'broken': return `This line can’t be read (${detail ?? 'no JSON'}). If it told of an order that other lines belong to, that order was read by itself.`
    case 'cut': return 'The file breaks off in this line.'
    case 'too-long': return 'This line is longer than any order, so it was passed over.'
    case 'unknown-type': return `This line is about something else than orders and their items (${detail ?? 'no id'}), so it was passed over.`
    case 'wrong-field': return `This line does not hold what Shopify says it does, at ${detail ?? '$'}. If its order could be told, that was read by itself.`
    case 'no-order': return 'The order of this item is not in the file, so it was read by itself.'
    case 'order-left-out': return `Order ${detail ?? ''} could not be stored as Shopify gives it, so it was left out.`
    case 'order-gone': return `Order ${detail ?? ''} is not there any more in Shopify, or older than Recourse may see.`
    default: return code satisfies never
  }
}

const count = (value: number) => value.toLocaleString('en')
