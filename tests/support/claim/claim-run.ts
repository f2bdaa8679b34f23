import { confirmed } from '../../../app/application/claims/confirmed.ts'
import type { Called } from '../../../app/application/claims/called.ts'
import type { StoredClaim, StoredStep } from '../../../app/application/claims/stored-claim.ts'
import { decideCommand } from '../../../app/domain/claim/decide-command.ts'
import type { ClaimCommand } from '../../../app/domain/claim/commands.ts'
import type { OrderedStep } from '../../../app/domain/claim/decide/outcome.ts'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import { evolve } from '../../../app/domain/claim/evolve.ts'
import { newState } from '../../../app/domain/claim/state.ts'
import type { ClaimLine, ClaimState } from '../../../app/domain/claim/state.ts'
import type { simulatedShopify } from './simulated-shopify.ts'

/** What becomes of a step: Shopify does it, refuses it, or does it and its answer is lost. */
export type Fate = 'confirm' | 'refuse' | 'lose'

/** A claim as it is carried along: commands order steps, a worker does them in their order, every change is an event. */
export class ClaimRun {
  state: ClaimState
  events: ClaimEvent[] = []
  /** Shopify was made to refuse something, so it may hold what the claim no longer reckons with. */
  disturbed = false
  #steps: StoredStep[] = []
  #lost: Called | null = null
  readonly first: ClaimLine[]
  readonly number: string
  readonly #shopify: ReturnType<typeof simulatedShopify>

  constructor(number: string, lines: ClaimLine[], shopify: ReturnType<typeof simulatedShopify>) {
    this.number = number
    this.first = lines
    this.state = newState(lines)
    this.#shopify = shopify
  }

  /** Gives it a command: null where it was taken, else the code of the refusal. */
  give(command: ClaimCommand): string | null {
    const decided = decideCommand(command, this.state)
    if (!decided.ok) return decided.error.code
    const refused = this.#steps.find((step) => step.state === 'refused')
    const again: ClaimEvent[] = command.name === 'retry' && refused ? [{ type: 'retry-ordered', step: refused.kind }] : []
    if (command.name === 'retry' && refused) refused.state = 'performing'
    const failedBefore = this.state.failure !== null
    this.happen([...decided.value.events, ...again], () => {
      if (failedBefore && this.state.failure === null && command.name !== 'retry') this.#steps = []
      this.#steps.push(...decided.value.steps.map(toStored))
    })
    return null
  }

  /** Shopify has acted, and the claim has not heard of it yet. */
  get isUnheard(): boolean { return this.#lost !== null }

  /** Opens it with a return asked of Shopify. */
  askForReturn(): void {
    this.happen([{ type: 'step-ordered', step: 'request-return' }], () => { this.#steps.push(toStored({ kind: 'request-return', lineIds: this.first.map((line) => line.id), then: [] })) })
  }

  /** Does the next step; false where none waits. A lost answer is found again at the next try, without a second act. */
  work(fate: Fate): boolean {
    const step = this.state.failure ? undefined : this.#steps.find((one) => one.state !== 'refused')
    if (!step) return false
    const claim = { number: this.number, state: this.state } as StoredClaim
    const called = this.#lost ?? (fate === 'refuse' ? { refused: 'Shopify refused.' } : this.#shopify.act(claim, step))
    if (fate === 'lose' && !this.#lost) { this.#lost = called; return true }
    this.#lost = null
    if (fate === 'refuse') this.disturbed = true
    if ('refused' in called) this.happen([{ type: 'step-refused', step: step.kind, sentence: called.refused }], () => { step.state = 'refused' })
    else this.happen(confirmed(step, called), () => { this.#steps = this.#steps.filter((one) => one !== step) })
    return true
  }

  happen(events: ClaimEvent[], then: () => void = () => {}): void {
    this.events.push(...events)
    this.state = events.reduce(evolve, this.state)
    then()
    // The step under way is read off the steps, as the store does it.
    this.state = { ...this.state, pendingStep: this.state.failure ? null : (this.#steps.find((one) => one.state !== 'refused')?.kind ?? null) }
  }
}

const toStored = ({ kind, lineIds, then, task, note }: OrderedStep): StoredStep => ({ id: '', key: '', kind, ordinal: 0, state: 'waiting', attempts: 0, lastError: null, result: null, input: { lineIds, then, actor: { kind: 'staff', id: null, name: '' }, ...(task ? { task } : {}), ...(note ? { note } : {}) } })
