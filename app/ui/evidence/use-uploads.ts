import { useRef, useState } from 'react'
import type { UploadRules } from '../../application/evidence/evidence-view.ts'
import type { SentFile } from './send-file.ts'

export interface UploadItem { key: string; file: File; state: 'waiting' | 'sending' | 'refused' | 'lost'; /** From 0 to 1. */ share: number; sentence: string | null }

export interface Uploads { items: UploadItem[]; underWay: boolean; add(files: readonly File[]): void; again(key: string): void; dismiss(key: string): void }

/**
 * Files on their way, one after the other in the order in which they were chosen; what has arrived is off the list. Each has a key of its own, so that trying
 * again after a lost answer doesn't store it twice; `lost` may be tried again, `refused` would be refused again.
 */
export function useUploads<Stored>(rules: UploadRules, send: (file: File, key: string, onProgress: (share: number) => void) => Promise<SentFile<Stored>>, onStored: (stored: Stored) => void): Uploads {
  const [items, setItems] = useState<UploadItem[]>([])
  const queue = useRef<UploadItem[]>([])
  const working = useRef(false)
  const newest = useRef({ send, onStored })
  newest.current = { send, onStored }
  const set = (key: string, change: Partial<UploadItem>) => setItems((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)))

  const work = async () => {
    if (working.current) return
    working.current = true
    for (let next = queue.current.shift(); next; next = queue.current.shift()) {
      const { key, file } = next
      set(key, { state: 'sending', share: 0 })
      const { status, stored, sentence } = await newest.current.send(file, key, (share) => set(key, { share }))
      if (stored) {
        setItems((all) => all.filter((one) => one.key !== key))
        newest.current.onStored(stored)
      } else set(key, { state: status >= 400 && status < 500 && sentence ? 'refused' : 'lost', sentence })
    }
    working.current = false
  }

  return {
    items, underWay: items.some(({ state }) => state === 'waiting' || state === 'sending'),
    add: (files) => {
      const fresh = files.map((file): UploadItem => {
        const sentence = tooLarge(rules, file)
        return { key: newKey(), file, state: sentence ? 'refused' : 'waiting', share: 0, sentence }
      })
      setItems((all) => [...all, ...fresh])
      queue.current.push(...fresh.filter(({ state }) => state === 'waiting'))
      void work()
    },
    again: (key) => {
      const item = items.find((one) => one.key === key)
      if (!item || item.state !== 'lost') return
      set(key, { state: 'waiting', sentence: null })
      queue.current.push(item)
      void work()
    },
    dismiss: (key) => setItems((all) => all.filter((one) => one.key !== key)),
  }
}

/** What needs no sending to be known. What the file really is the app finds out. */
function tooLarge({ bytes, tooLarge: sentences }: UploadRules, { type, size }: File): string | null {
  const kind = type.startsWith('image/') ? 'image' : type.startsWith('video/') ? 'film' : 'paper'
  return size > bytes[kind] ? sentences[kind] : null
}

function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
