import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { ShopperEvidence, ShopperEvidenceList, ShopperLineInput } from '../../../app/contracts/shopper.ts'
import { askEvidence, removeEvidence, sendEvidence } from './ask.ts'
import { useFreshening } from './use-freshening.ts'
import { useSendings, type About, type Sending } from './use-sendings.ts'

export interface Evidence {
  list: ShopperEvidenceList | null
  /** The list could not be had. */
  failed: boolean
  sendings: readonly Sending[]
  underWay: boolean
  /** False once this page was told of a chosen file without being given it. */
  handsOver: boolean
  notHandedOver(): void
  send(about: About, files: readonly File[]): void
  again(key: string): void
  dismiss(key: string): void
  remove(id: string): Promise<void>
  reload(): void
}

const same = (one: About, other: About) => JSON.stringify(one) === JSON.stringify(other)

/** The files that are there for an item not yet asked for, or for a claim. */
export function filesOf({ list }: Evidence, about: About): ShopperEvidence[] {
  return (list?.files ?? []).filter((file) => ('claimId' in about ? file.claimId === about.claimId && (!about.purpose || file.purpose === about.purpose) : file.claimId === null && file.lineItemId === about.lineItemId))
}

export const sendingsOf = ({ sendings }: Evidence, about: About): Sending[] => sendings.filter((one) => same(one.about, about))

/** The lines that are sent, with the files that were handed in for them. */
export function withFiles(lines: ShopperLineInput[], evidence: Evidence): ShopperLineInput[] {
  return lines.map((line) => {
    const ids = filesOf(evidence, { lineItemId: line.lineItemId }).map(({ id }) => id)
    return ids.length ? { ...line, evidence: ids } : line
  })
}

/** The order's files, asked for once they are `wanted`, and those on their way. */
export function useEvidence(orderKey: string, wanted: boolean): Evidence {
  const [list, setList] = useState<ShopperEvidenceList | null>(null)
  const [failed, setFailed] = useState(false)
  const [handsOver, setHandsOver] = useState(true)
  const asking = useRef<AbortController | null>(null)
  const readAt = useRef(0)

  const reload = useCallback(() => {
    asking.current?.abort()
    const giveUp = new AbortController()
    asking.current = giveUp
    void askEvidence(orderKey, giveUp.signal).then((answer) => {
      if (giveUp.signal.aborted) return
      asking.current = null
      setFailed(!answer.ok)
      if (!answer.ok) return
      readAt.current = Date.now()
      setList(answer.value)
    })
  }, [orderKey])
  useEffect(() => {
    if (wanted) reload()
    return () => {
      asking.current?.abort()
      asking.current = null
    }
  }, [wanted, reload])
  const age = useCallback(() => (asking.current ? 0 : Date.now() - readAt.current), [])
  useFreshening(wanted, age, reload)

  const { sendings, underWay, send, again, dismiss } = useSendings(({ about, file, key }) => sendEvidence(orderKey, about, file, key), (arrived) => {
    setList((before) => before && { ...before, files: [...before.files.filter(({ id }) => id !== arrived.id), arrived] })
    // A list that is being asked for may have been made before this file was there.
    if (asking.current) reload()
  })

  return {
    list, failed, sendings, underWay, handsOver, again, dismiss, reload,
    notHandedOver: () => setHandsOver(false),
    send: (about, files) => send(about, files, (file) => list && tooLarge(list.rules, file)),
    remove: async (id) => {
      await removeEvidence(orderKey, id)
      reload()
    },
  }
}

/** What needs no sending to be known. What a file really is the app finds out. */
function tooLarge({ bytes, tooLarge: sentences }: ShopperEvidenceList['rules'], { type, size }: File): string | null {
  const kind = type.startsWith('image/') ? 'image' : type.startsWith('video/') ? 'film' : 'paper'
  return size > bytes[kind] ? sentences[kind] : null
}
