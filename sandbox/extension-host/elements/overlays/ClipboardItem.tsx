import { useEffect, useRef } from 'react'
import { useHostPage } from '../context.ts'
import { defineElement } from '../define-element.ts'
import type { Heard } from '../Pressable.tsx'
import { useWords } from '../words.ts'

interface ClipboardItemProps { id?: string; text?: string; onCopy?: Heard; onCopyError?: Heard }

/** A text that buttons naming it copy; seen nowhere, said when it has been copied. */
export const ClipboardItem = defineElement<ClipboardItemProps>('ClipboardItem', (props) => {
  const { overlays } = useHostPage()
  const words = useWords()
  const { id, text, onCopy, onCopyError } = props
  const newest = useRef({ text, onCopy, onCopyError })
  const said = useRef<HTMLSpanElement>(null)
  useEffect(() => { newest.current = { text, onCopy, onCopyError } })
  useEffect(() => (id ? overlays.register(id, {
    kind: 'clipboard',
    show() {},
    hide() {},
    isOpen: () => false,
    copy() {
      const now = newest.current
      navigator.clipboard.writeText(now.text ?? '').then(() => {
        if (said.current) said.current.textContent = words.copied
        now.onCopy?.({})
      }, () => now.onCopyError?.({}))
    },
  }) : undefined), [overlays, id, words])
  return <span ref={said} role="status" className="xh-exclusive" />
})
