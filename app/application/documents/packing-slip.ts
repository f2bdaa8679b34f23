import { earliest, itemWords } from '../mails/letter-claim.ts'
import type { LetterLine } from '../mails/letter-claim.ts'
import type { Paper } from './paper.ts'
import { facts, heading, paper, quotesAt } from './parts.ts'
import type { PaperDesk } from './parts.ts'

/** Goods that go back, by the address their terms want them at; those without one together. */
export function parcelsOf(lines: LetterLine[]): LetterLine[][] {
  const parcels = new Map<string, LetterLine[]>()
  for (const line of lines.filter((one) => one.sendsBack)) {
    const address = line.decision.sendTo?.lines.join('\n') ?? ''
    parcels.set(address, [...(parcels.get(address) ?? []), line])
  }
  return [...parcels.values()]
}

/** What lies in the parcel, so that whoever opens it finds the claim: its number as a barcode, where it goes, and what belongs into it. */
export function packingSlip(desk: PaperDesk, lines: LetterLine[]): Paper {
  const { speech: { say, day }, claim } = desk
  const sendBy = earliest(lines.map((line) => line.decision.deadlines.sendBackBy))
  const [address] = lines.flatMap((line) => (line.decision.sendTo?.lines.length ? [line.decision.sendTo.lines.join('\n')] : []))
  const isClaim = lines.some((line) => line.ground !== 'change-of-mind')
  return paper(desk, say('paper.packing-slip'), [
    { kind: 'barcode', text: claim.number },
    ...facts(
      address ? { label: say('paper.to'), value: address } : null,
      claim.customer.name ? { label: say('paper.sender'), value: claim.customer.name } : null,
      { label: say('paper.order'), value: claim.orderName },
      sendBy ? { label: say('paper.send-by'), value: day(sendBy) } : null,
    ),
    heading(say('paper.items')), { kind: 'list', items: lines.map((line) => `${itemWords(line)}: ${say('paper.ground.of', { ground: line.ground })}`) },
    heading(say('paper.enclose')), { kind: 'list', items: [say('paper.enclose.slip'), say('paper.enclose.items'), ...(isClaim ? [say('paper.enclose.proof')] : [])] },
    { kind: 'text', text: say('paper.keep') },
    ...quotesAt(desk, lines, ['approval-mail']),
  ])
}
