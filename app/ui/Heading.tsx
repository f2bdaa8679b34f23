import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

interface Props { id?: string; /** It is given the focus when it appears: what had it before is gone. */ takesFocus?: boolean; children: ReactNode }

/** The heading of a part of a page to which the focus can be led. */
export function Heading({ id, takesFocus = false, children }: Props) {
  const place = useRef<HTMLHeadingElement>(null)
  useEffect(() => { if (takesFocus) place.current?.focus() }, [takesFocus])
  return <h2 ref={place} id={id} tabIndex={-1} className="rc-next">{children}</h2>
}
