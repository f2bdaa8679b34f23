import { createElement, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { ElementEvent, Surface } from '../../../../sandbox/extension-host/contract.ts'
import { adminElements } from '../../../../sandbox/extension-host/elements/admin.tsx'
import { customerAccountElements } from '../../../../sandbox/extension-host/elements/customer-account.tsx'

export type Heard = Array<{ id: string; event: string; set?: Record<string, unknown>; detail?: unknown }>

declare global { interface Window { heard: Heard; visited: string[] } }

const mapOf = (surface: Surface) => (surface === 'admin' ? adminElements : customerAccountElements)

interface RemoteProps {
  surface?: Surface
  tag: string
  /** Properties as an extension sets them. */
  with?: Record<string, unknown>
  /** Events it listens to: `Input`, `Change`. */
  on?: string[]
  /** How long its answer takes, in milliseconds: what the event sets arrives as properties after that. */
  answersAfter?: number
  /** What the extension makes of what was set, an upper-cased text for one. */
  answer?(set: Record<string, unknown>): Record<string, unknown>
  children?: ReactNode
}

/** One element as the host draws it for an extension in a worker: what its user did comes back as properties, late. */
export function Remote({ surface = 'customer-account', tag, with: given = {}, on = [], answersAfter = 0, answer = (set) => set, children }: RemoteProps) {
  const [properties, setProperties] = useState(given)
  const alive = useRef(true)
  useEffect(() => {
    alive.current = true
    return () => { alive.current = false }
  }, [])
  const handlers = Object.fromEntries(on.map((name) => [`on${name}`, ({ set, detail }: ElementEvent) => {
    window.heard.push({ id: String(given.id ?? tag), event: name.toLowerCase(), set, detail })
    if (set) setTimeout(() => { if (alive.current) setProperties((now) => ({ ...now, ...answer(set) })) }, answersAfter)
  }]))
  return draw(surface, tag, { ...properties, ...handlers }, children)
}

/** An element by its tag, as in JSX. */
export function draw(surface: Surface, tag: string, properties: Record<string, unknown> = {}, ...children: ReactNode[]): ReactNode {
  const Element = mapOf(surface).get(tag)
  if (!Element) throw new Error(`${tag} is not in the map of ${surface}.`)
  return createElement(Element, properties, ...children)
}
