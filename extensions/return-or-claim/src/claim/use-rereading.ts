import { useEffect, useRef } from 'preact/hooks'

/**
 * After how many milliseconds a claim that goes on is read again, and after how many once nothing was new so often: an
 * extension isn't told whether anybody sees its page. Where a device sleeps meanwhile, it is read as soon as it wakes.
 */
export const rereading = { soon: 30_000, later: 180_000, looks: 20 } as const

/** Reads again and again while `running`; `reread` answers whether anything was new. */
export function useRereading(running: boolean, reread: () => Promise<boolean>): void {
  const latest = useRef(reread)
  latest.current = reread
  useEffect(() => {
    if (!running) return
    let looks = 0
    let timer: ReturnType<typeof setTimeout>
    let isOver = false
    const look = async () => {
      looks = (await latest.current()) ? 0 : looks + 1
      if (!isOver) wait()
    }
    const wait = () => { timer = setTimeout(() => void look(), looks < rereading.looks ? rereading.soon : rereading.later) }
    wait()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [running])
}
