import type { LetterLine } from './letter-claim.ts'
import { itemWords } from './letter-claim.ts'
import { sendingBack } from './sending-back.ts'
import type { Speech } from './words.ts'

/** Before what is said of a remedy: that the customer keeps the piece, and gets it back where it was sent; or how it is to be sent in after all. Empty where nothing is to be said. */
export function whatIsKept(lines: LetterLine[], hasSlip: boolean, speech: Speech): string {
  const again = lines.filter((line) => line.keeps === 'awaited-again')
  return paragraphs(
    ...(['stays', 'comes-back'] as const).map((keeps) => about(lines, (line) => line.keeps === keeps, speech.say(`keeps.${keeps}`))),
    again.length ? sendingBack(again, hasSlip, speech) : '',
  )
}

/** Beside the end of a claim: that what is here of it goes back to the customer. Empty where nothing is. */
export const whatComesBack = (lines: LetterLine[], { say }: Speech): string => about(lines, (line) => line.keeps === 'comes-back', say('comes-back'))

/** Before what is said of a settlement: that the terms do not give it. Empty where they do. */
export const asGoodwill = (lines: LetterLine[], { say }: Speech): string => about(lines, (line) => line.goodwill, say('goodwill.done'))

/** A sentence, with the items it is about where it is not about all of them; empty where it is about none. */
function about(lines: LetterLine[], fits: (line: LetterLine) => boolean, sentence: string): string {
  const meant = lines.filter(fits)
  if (meant.length === 0) return ''
  return meant.length === lines.length ? sentence : `${meant.map(itemWords).join(', ')}: ${sentence}`
}

/** Texts as paragraphs; one that says nothing is left out. */
export const paragraphs = (...texts: string[]): string => texts.filter(Boolean).join('\n\n')
