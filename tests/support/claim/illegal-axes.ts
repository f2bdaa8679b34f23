import { isStageOpen, stageOf } from '../../../app/domain/claim/stage.ts'
import { isHere, isMissed, isOpen } from '../../../app/domain/claim/state.ts'
import type { ClaimLine, ClaimState } from '../../../app/domain/claim/state.ts'

/** What is wrong with a line by itself: combinations of the axes that mean nothing. */
const ofLine: Array<[string, (line: ClaimLine) => boolean]> = [
  ['holds no whole number of pieces', (line) => !Number.isInteger(line.quantity) || line.quantity < 1],
  ['is settled without approval, remedy or look', (line) => line.settlement === 'settled' && (line.authorization !== 'authorized' || line.remedy === null || line.assessment !== 'accepted' || line.repair !== 'none')],
  ['moves money without approval', (line) => line.settlement === 'performing' && line.authorization !== 'authorized'],
  ['is to be settled by nothing', (line) => line.settlement === 'planned' && line.remedy === null],
  ['has a remedy that nobody planned', (line) => line.settlement === 'none' && line.remedy !== null],
  ['is goodwill without a remedy', (line) => line.goodwill && line.remedy === null],
  ['is requested and worked on', (line) => line.authorization === 'requested' && (line.repair !== 'none' || line.quote !== 'none' || line.assessment !== 'undetermined' || line.reception === 'received' || isMissed(line))],
  ['is in repair without being here, alone and chosen', (line) => isOpen(line) && line.repair !== 'none' && (!isHere(line) || line.assessment === 'awaiting-expert' || line.settlement !== 'planned' || (line.remedy !== 'repair' && line.remedy !== 'paid-repair'))],
  ['is open and goes back to its customer', (line) => isOpen(line) && (line.reception === 'to-give-back' || line.reception === 'given-back' || line.reception === 'left-here')],
  ['has ended without a settlement and is here with nobody to give it back', (line) => !isOpen(line) && line.settlement !== 'settled' && line.reception === 'received'],
  ['is held back before it is approved', (line) => isOpen(line) && line.reception === 'held' && line.authorization === 'requested'],
  ['stays with its customer without a remedy that leaves it there', (line) => isOpen(line) && line.reception === 'not-required' && line.ground !== 'missing-on-delivery' && line.remedy !== 'price-reduction' && line.remedy !== 'missing-items'],
  ['is with an expert without being here', (line) => isOpen(line) && line.assessment === 'awaiting-expert' && !isHere(line)],
  ['is repaired for money without an accepted quote', (line) => isOpen(line) && line.remedy === 'paid-repair' && line.quote !== 'accepted'],
  ['is taken back and lies in a return', (line) => (line.authorization === 'canceled' || line.authorization === 'withdrawn') && line.returnId !== null],
]

/** Everything that no claim may be, as sentences; empty where the state is legal. */
export function illegalAxes(state: ClaimState): string[] {
  const lines = state.lines.flatMap((line) => ofLine.filter(([, wrong]) => wrong(line)).map(([what]) => `Line ${line.id} ${what}: ${JSON.stringify(line)}`))
  const whole: Array<[string, boolean]> = [
    ['Two lines have one id.', new Set(state.lines.map((line) => line.id)).size !== state.lines.length],
    ['A step is under way and refused at once.', state.pendingStep !== null && state.failure !== null],
    ['Money moves while no step is under way.', state.pendingStep === null && state.lines.some((line) => line.settlement === 'performing')],
    ['A settlement has failed and nothing says so.', state.failure === null && state.lines.some((line) => line.settlement === 'failed' && isOpen(line))],
    ['A closed claim has something open.', !isStageOpen(stageOf(state)) && (state.disputed || state.failure !== null || state.lines.some(isOpen))],
    ['One return holds requested and approved lines.', returnsOf(state).some((lines) => new Set(lines.map((line) => line.authorization)).size > 1)],
  ]
  return [...lines, ...whole.filter(([, wrong]) => wrong).map(([what]) => what)]
}

/** The open lines of each return. */
function returnsOf(state: ClaimState): ClaimLine[][] {
  const inReturns = state.lines.filter((line) => isOpen(line) && line.returnId !== null)
  return [...new Set(inReturns.map((line) => line.returnId))].map((id) => inReturns.filter((line) => line.returnId === id))
}
