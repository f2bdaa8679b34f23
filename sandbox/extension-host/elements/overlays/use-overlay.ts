import { useEffect, useImperativeHandle, useMemo, useRef } from 'react'
import type { ForwardedRef } from 'react'
import { useHostPage } from '../context.ts'
import type { Methods } from '../define-element.ts'
import type { Heard } from '../Pressable.tsx'
import type { Overlay } from './registry.ts'

export interface OverlayEvents { onShow?: Heard; onAfterShow?: Heard; onHide?: Heard; onAfterHide?: Heard }

interface Face { kind: Overlay['kind']; open(opener: HTMLElement | null): void; close(): void; isOpen(): boolean }

/**
 * Makes an element one that others show and hide by its id, and the extension by its methods.
 * @returns `hidden`, to be called when the browser has closed it, by Escape or a click beside it
 */
export function useOverlay(id: string | undefined, face: Face, events: OverlayEvents, methods: ForwardedRef<Methods>) {
  const { overlays } = useHostPage()
  const newest = useRef({ face, events })
  useEffect(() => { newest.current = { face, events } })
  const overlay = useMemo<Overlay>(() => ({
    kind: face.kind,
    isOpen: () => newest.current.face.isOpen(),
    show(opener) {
      if (newest.current.face.isOpen()) return
      newest.current.face.open(opener)
      overlays.changed()
      newest.current.events.onShow?.({})
      newest.current.events.onAfterShow?.({})
    },
    hide: () => newest.current.face.close(),
  }), [overlays, face.kind])
  useEffect(() => (id ? overlays.register(id, overlay) : undefined), [overlays, overlay, id])
  useImperativeHandle(methods, () => ({
    showOverlay: () => overlay.show(document.activeElement instanceof HTMLElement ? document.activeElement : null),
    hideOverlay: () => overlay.hide(),
    toggleOverlay: () => (overlay.isOpen() ? overlay.hide() : overlay.show(document.activeElement instanceof HTMLElement ? document.activeElement : null)),
  }), [overlay])
  return {
    overlay,
    hidden() {
      overlays.changed()
      newest.current.events.onHide?.({})
      newest.current.events.onAfterHide?.({})
    },
  }
}
