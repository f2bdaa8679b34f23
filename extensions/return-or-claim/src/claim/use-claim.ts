import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { ShopperClaimPage, ShopperProblem, ShopperStage } from '../../../../app/contracts/shopper.ts'
import { askClaim, tellClaim, type ClaimDoor } from '../ask.ts'
import { useRereading } from './use-rereading.ts'

export type ClaimState = { state: 'loading' } | { state: 'failed'; problem: ShopperProblem } | { state: 'there'; claim: ShopperClaimPage }

/** A claim that is looked at, and what can be told about it. */
export interface ClaimInHand {
  claim: ShopperClaimPage
  /** What is being told just now. */
  busy: ClaimDoor | null
  /** Why the last thing was not taken, beside what it was. */
  refused: { door: ClaimDoor; problem: ShopperProblem } | null
  /** What was told last and has arrived. */
  done: ClaimDoor | null
  /** Whether it was taken; one at a time. */
  tell(door: ClaimDoor, more: Record<string, unknown>): Promise<boolean>
}

/** Stages in which nothing more is expected of anybody. */
const ended: ShopperStage[] = ['settled', 'declined', 'canceled']

/** A claim with what was told about it. While it goes on it is read again now and then, without a word. */
export function useClaim(id: string, language: string): { asked: ClaimState; inHand: ClaimInHand | null; retry(): void; refresh(): void } {
  const [asked, setAsked] = useState<ClaimState>({ state: 'loading' })
  const [round, setRound] = useState(0)
  const [busy, setBusy] = useState<ClaimDoor | null>(null)
  const [refused, setRefused] = useState<ClaimInHand['refused']>(null)
  const [done, setDone] = useState<ClaimDoor | null>(null)
  const telling = useRef(false)
  const quiet = useRef<AbortController | null>(null)

  useEffect(() => {
    const giveUp = new AbortController()
    setAsked({ state: 'loading' })
    void askClaim(id, giveUp.signal).then((answer) => {
      if (giveUp.signal.aborted) return
      setAsked(answer.ok ? { state: 'there', claim: answer.value } : { state: 'failed', problem: answer.problem })
    })
    return () => {
      giveUp.abort()
      quiet.current?.abort()
    }
  }, [id, language, round])

  const tell = useCallback(async (claim: ShopperClaimPage, door: ClaimDoor, more: Record<string, unknown>) => {
    if (telling.current) return false
    telling.current = true
    quiet.current?.abort()
    setBusy(door)
    setDone(null)
    const answer = await tellClaim(claim, door, more)
    // A claim that has moved on meanwhile is shown as it now stands, with everything that was entered still there.
    const moved = !answer.ok && (answer.problem.kind === 'conflict' || answer.problem.kind === 'not-allowed')
    const now = answer.ok ? answer : moved ? await askClaim(id, new AbortController().signal) : null
    telling.current = false
    setBusy(null)
    setRefused(answer.ok ? null : { door, problem: answer.problem })
    if (now?.ok) setAsked({ state: 'there', claim: now.value })
    if (answer.ok) setDone(door)
    return answer.ok
  }, [id])

  // Quietly, for nobody waits for it: what can't be read stays as it was, and what is told meanwhile brings an answer of its own.
  const reread = async () => {
    if (telling.current || asked.state !== 'there') return false
    quiet.current?.abort()
    const giveUp = new AbortController()
    quiet.current = giveUp
    const answer = await askClaim(id, giveUp.signal)
    if (giveUp.signal.aborted || !answer.ok || JSON.stringify(answer.value) === JSON.stringify(asked.claim)) return false
    setAsked({ state: 'there', claim: answer.value })
    return true
  }
  useRereading(asked.state === 'there' && !ended.includes(asked.claim.stage), reread)

  const inHand = asked.state === 'there' ? { claim: asked.claim, busy, refused, done, tell: (door: ClaimDoor, more: Record<string, unknown>) => tell(asked.claim, door, more) } : null
  return { asked, inHand, retry: () => setRound((before) => before + 1), refresh: () => void reread() }
}

/** Why a field was not taken; empty where it was. */
export const faultOf = ({ refused }: ClaimInHand, door: ClaimDoor, field: string): string => (refused?.door === door ? (refused.problem.fields?.[field] ?? '') : '')
