import { useId, useState } from 'react'

/**
 * Whether the list under a field in which one types to choose is there, and its id. Polaris leaves it in the page while it
 * goes, and gives it another id each time: a field would then name what isn't there to whoever hears it.
 */
export function useFoundList() {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return { id, isOpen, open: () => setOpen(true), close: () => setOpen(false) }
}
