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
  const newest = useRef(props)
  const said = useRef<HTMLSpanElement>(null)
  useEffect(() => { newest.current = props })
  const { id } = props
  useEffect(() => (id ? overlays.register(id, {
    kind: 'clipboard',
    show() {},
    hide() {},
    isOpen: () => false,
    copy() {
      const { text, onCopy, onCopyError } = newest.current
      navigator.clipboard.writeText(text ?? '').then(() => {
        if (said.current) said.current.textContent = words.copied
        onCopy?.({})
      }, () => onCopyError?.({}))
    },
  }) : undefined), [overlays, id, words])
  return <span ref={said} role="status" className="xh-exclusive" />
})
