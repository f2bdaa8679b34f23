import { linesOfStep, returnIdOf } from '../../../app/application/claims/return-of.ts'
import type { Called } from '../../../app/application/claims/called.ts'
import type { ShopifyReturn } from '../../../app/application/ports.ts'
import type { StoredClaim, StoredStep } from '../../../app/application/claims/stored-claim.ts'

interface Held { id: string; status: ShopifyReturn['status']; exchange: boolean; lines: Array<{ lineItemId: string; quantity: number; processed: number }> }

export const priceOfPiece = 1000
const active = (held: Held) => held.status === 'REQUESTED' || held.status === 'OPEN'
const money = (minor: number) => ({ amount: (minor / 100).toFixed(2), currencyCode: 'CZK' })
const no = (refused: string): Called => ({ refused })

/**
 * Shopify in memory, as far as a claim's steps go: which pieces lie in which return, what was processed, what went back.
 * Every piece cost the same. It refuses what the real one would.
 */
export function simulatedShopify(sold: Record<string, number>) {
  const returns: Held[] = []
  const orders: string[] = []
  const replaced: Record<string, number> = {}
  let paidBack = 0
  const total = Object.values(sold).reduce((sum, count) => sum + count, 0) * priceOfPiece
  const inReturns = (lineItemId: string) => returns.flatMap((held) => held.lines.filter((line) => line.lineItemId === lineItemId).map((line) => (active(held) ? line.quantity : line.processed))).reduce((sum, count) => sum + count, 0)
  const asReturn = (held: Held): Called => ({ return: { id: held.id, name: `#1-${held.id}`, status: held.status } as ShopifyReturn })
  const moved = (held: Held, from: Held['status'], to: Held['status']): Called => {
    if (held.status !== from) return no(`${held.id} is ${held.status}, not ${from}.`)
    held.status = to
    return asReturn(held)
  }

  function make(claim: StoredClaim, step: StoredStep, status: Held['status']): Called {
    const meant = claim.state.lines.filter((line) => step.input.lineIds.includes(line.id))
    const wanted = [...new Set(meant.map((line) => line.lineItemId))].map((lineItemId) => ({ lineItemId, quantity: meant.filter((line) => line.lineItemId === lineItemId).reduce((sum, line) => sum + line.quantity, 0), processed: 0 }))
    if (wanted.length === 0 || wanted.some((line) => inReturns(line.lineItemId) + line.quantity > (sold[line.lineItemId] ?? 0))) return no('These pieces are in a return already, or were given back.')
    const held: Held = { id: `R${returns.length + 1}`, status, exchange: step.input.task?.kind === 'exchange', lines: wanted }
    returns.push(held)
    return asReturn(held)
  }

  function refund(claim: StoredClaim, step: StoredStep, held: Held): Called {
    const lines = linesOfStep(claim, step, { lines: held.lines.map((line) => ({ ...line, processable: line.quantity - line.processed })) } as unknown as ShopifyReturn).map(({ line, quantity }) => ({ line: held.lines.find((one) => one.lineItemId === line.lineItemId), quantity }))
    if (held.status !== 'OPEN' || lines.length === 0) return no(`${held.id} has fewer pieces to process.`)
    for (const { line, quantity } of lines) if (line) line.processed += quantity
    const sum = held.exchange ? 0 : lines.reduce((all, { quantity }) => all + quantity * priceOfPiece, 0)
    paidBack += sum
    return { ...asReturn(held), refunded: { shop: money(sum), paid: money(sum) } }
  }

  function act(claim: StoredClaim, step: StoredStep): Called {
    const { task } = step.input
    if (step.kind === 'request-return') return make(claim, step, 'REQUESTED')
    if (step.kind === 'create-return') return make(claim, step, 'OPEN')
    if (step.kind === 'refund-order') {
      const sum = task?.kind === 'pay-back' || task?.kind === 'pay-again' ? task.amount.amount : NaN
      if (!(paidBack + sum <= total)) return no('Nothing is left to give back.')
      paidBack += sum
      return { refunded: { shop: money(sum), paid: money(sum) } }
    }
    if (step.kind === 'replace-order') {
      for (const line of claim.state.lines) if (step.input.lineIds.includes(line.id)) replaced[line.lineItemId] = (replaced[line.lineItemId] ?? 0) + line.quantity
      orders.push(`gid://shopify/Order/${orders.length + 2}`)
      return { order: { id: orders.at(-1) ?? '', name: `#${orders.length + 1}` } }
    }
    const held = returns.find((one) => one.id === returnIdOf(claim, step))
    if (!held) return no('There is no such return.')
    switch (step.kind) {
      case 'approve-return': return held.status === 'OPEN' ? asReturn(held) : moved(held, 'REQUESTED', 'OPEN')
      case 'decline-return': return moved(held, 'REQUESTED', 'DECLINED')
      case 'cancel-return': return moved(held, 'OPEN', held.lines.some((line) => line.processed > 0) ? 'CLOSED' : 'CANCELED')
      case 'close-return': return moved(held, 'OPEN', 'CLOSED')
      case 'attach-label': return held.status === 'OPEN' ? asReturn(held) : no('It is not open.')
      case 'refund-return': return refund(claim, step, held)
      default: return step.kind satisfies never
    }
  }

  return {
    act,
    /** Pieces of an item that were given back or replaced by an order. */
    gone: (lineItemId: string) => returns.flatMap((held) => held.lines.filter((line) => line.lineItemId === lineItemId).map((line) => line.processed)).reduce((sum, count) => sum + count, 0) + (replaced[lineItemId] ?? 0),
    paidBack: () => paidBack,
    /** Its provider could not pay it: it is the shop's again. */
    fail: (minor: number) => { paidBack -= minor },
  }
}
