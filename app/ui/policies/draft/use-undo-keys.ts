import { useEffect } from 'react'

/** Control or Command with Z undoes, with Shift or with Y does again; inside a text the browser's own undo stays, and behind an open window nothing is done. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isText = event.target instanceof HTMLElement && event.target.matches('input:not([type="checkbox"]):not([type="radio"]), textarea')
      if (isText || document.querySelector('[aria-modal="true"]') || event.altKey || !(event.ctrlKey || event.metaKey)) return
      const key = event.key.toLowerCase()
      const again = key === 'y' || (key === 'z' && event.shiftKey)
      if (key !== 'z' && !again) return
      event.preventDefault()
      if (again) redo()
      else undo()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [undo, redo])
}
