import { RemoteReceiver } from '@remote-dom/react/host'
import type { ElementEvent } from '../contract.ts'
import { listenerMark } from '../protocol.ts'

type Record_ = [kind: number, id: string, ...rest: unknown[]]

/** The tree that the worker sends, with listeners put where it marked them. */
export interface Tree {
  receiver: RemoteReceiver
  mutate(records: unknown[]): void
  call(id: string, method: string, args: unknown[]): void
}

const insertChild = 0
const updateProperty = 3
const asProperty = 1
const asListener = 3

/** `report` carries what an element's user did to the worker. What it sets stands in the tree at once: no keystroke waits for the way there and back. */
export function createTree(report: (id: string, type: string, payload: ElementEvent | undefined) => void): Tree {
  const receiver = new RemoteReceiver()
  const listener = (id: string, type: string) => (payload?: ElementEvent) => {
    const set = Object.entries(payload?.set ?? {})
    if (set.length) receiver.connection.mutate(set.map(([name, value]) => [updateProperty, id, name, value, asProperty] as never))
    report(id, type, payload && { ...(payload.set ? { set: payload.set } : {}), ...(payload.detail === undefined ? {} : { detail: payload.detail }) })
  }
  const revive = (node: { id: string; eventListeners?: Record<string, unknown>; children?: unknown[] }): void => {
    for (const type of Object.keys(node.eventListeners ?? {})) (node.eventListeners ?? {})[type] = listener(node.id, type)
    for (const child of node.children ?? []) revive(child as typeof node)
  }
  return {
    receiver,
    mutate(records) {
      for (const record of records as Record_[]) {
        if (record[0] === insertChild) revive(record[2] as { id: string })
        if (record[0] === updateProperty && record[4] === asListener && record[3] === listenerMark) record[3] = listener(record[1], record[2] as string)
      }
      receiver.connection.mutate(records as never)
    },
    call(id, method, args) {
      receiver.connection.call(id, method, ...args)
    },
  }
}
