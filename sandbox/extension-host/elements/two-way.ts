import { useRef, useState } from 'react'

/**
 * A value that user and extension both change. Until the extension's answer to a keystroke is here, more may have been
 * typed: values that are only echoes of what was sent are not adopted, everything else is.
 * @param remote what the extension has, undefined where it never set one
 * @returns the value to show, and `change(value, sent)` for what the user did; `sent` where the extension hears of it
 */
export function useTwoWay<T>(remote: T | undefined, initial: T, same: (a: T, b: T) => boolean = Object.is): [T, (value: T, sent: boolean) => void] {
  const [shown, setShown] = useState<T>(remote ?? initial)
  const known = useRef(remote)
  const underWay = useRef<T[]>([])
  let value = shown
  const differs = remote !== undefined && (known.current === undefined || !same(known.current, remote))
  if (differs) {
    known.current = remote
    const echo = underWay.current.findIndex((sent) => same(sent, remote))
    if (echo >= 0) underWay.current.splice(0, echo + 1)
    else {
      underWay.current = []
      value = remote
      setShown(remote)
    }
  }
  return [value, (next, sent) => {
    if (sent) underWay.current.push(next)
    setShown(next)
  }]
}

export const sameList = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((one, index) => one === b[index])
