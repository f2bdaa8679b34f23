import { useRevalidator } from '@remix-run/react'
import { useRef, useState } from 'react'
import type { BulkAct, MatchingClaims, SeenClaim } from '../../application/claims/claims-view.ts'
import { actOnLeft, readAnswer, readMatching, toldOf } from './bulk-run.ts'
import type { BulkAnswer, BulkTold } from './bulk-run.ts'

/** How far an act on many claims has come; `total`: how many it is about, while `reading` how many of them are known. */
export interface Progress { act: BulkAct; total: number; told: BulkTold; state: 'reading' | 'acting' | 'ended' }

/** Gives many claims the same command, these or all that an address matches, in small portions: so each can be told of, and the rest be stopped and gone on with. */
export function useBulk(onDone: () => void) {
  const { revalidate } = useRevalidator()
  const [progress, setProgress] = useState<Progress | null>(null)
  const stopped = useRef(false)
  const isStopped = () => stopped.current

  const carryOn = async ({ act, total, told }: Pick<Progress, 'act' | 'total' | 'told'>) => {
    const show = (now: BulkTold, state: Progress['state']) => setProgress({ act, total, told: now, state })
    show({ ...told, failure: null }, 'acting')
    show(await actOnLeft(told, (claims) => post({ act, claims }), isStopped, (now) => show(now, 'acting')), 'ended')
    revalidate()
    onDone()
  }
  const run = async (act: BulkAct, chosen: SeenClaim[] | { matching: string }) => {
    stopped.current = false
    const claims = Array.isArray(chosen) ? chosen : await readAll(act, chosen.matching)
    if (claims) await carryOn({ act, total: claims.length, told: toldOf(claims) })
  }
  const readAll = async (act: BulkAct, query: string): Promise<SeenClaim[] | null> => {
    const reading = (total: number) => setProgress({ act, total, told: toldOf([]), state: 'reading' })
    reading(0)
    try {
      const claims = await readMatching((below) => fetchMatching(query, below), isStopped, reading)
      if (!claims) setProgress(null)
      return claims
    } catch {
      setProgress({ act, total: 0, told: { ...toldOf([]), failure: unread }, state: 'ended' })
      return null
    }
  }
  const goOn = () => {
    stopped.current = false
    if (progress) void carryOn(progress)
  }
  return { progress, run, goOn, stop: () => { stopped.current = true }, close: () => setProgress(null) }
}

const unread = 'The claims that match could not be read, so nothing was done. Try again.'

async function post(body: { act: BulkAct; claims: SeenClaim[] }): Promise<BulkAnswer> {
  return readAnswer(await fetch('/app/claims/bulk', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }))
}

async function fetchMatching(query: string, below: number | null): Promise<MatchingClaims> {
  const answer = await fetch(`/app/claims/matching?${query}${below === null ? '' : `&below=${below}`}`)
  if (!answer.ok) throw new Error('No answer came.')
  return (await answer.json()) as MatchingClaims
}
