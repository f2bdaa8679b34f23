import { useSyncExternalStore } from 'react'
import type { AriaAttributes, FocusEvent, PointerEvent } from 'react'
import { useHostPage } from '../context.ts'
import type { Command } from './registry.ts'

export interface CommandProps {
  commandFor?: string
  command?: Command
  /** Id of a tooltip or popover that hovering and focus show. */
  interestFor?: string
}

/** What a button, link or clickable does to the element that it names; the attributes by which it says so. */
export function useCommands(props: CommandProps) {
  const { overlays } = useHostPage()
  const { commandFor, command = '--auto', interestFor } = props
  useSyncExternalStore(overlays.subscribe, overlays.version, overlays.version)
  const target = overlays.find(commandFor)
  const interest = overlays.find(interestFor)
  const aria: AriaAttributes = {}
  if (target && target.kind !== 'clipboard' && command !== '--hide') {
    aria['aria-haspopup'] = target.kind === 'menu' ? 'menu' : 'dialog'
    aria['aria-expanded'] = target.isOpen()
  }
  if (interest?.kind === 'tooltip') aria['aria-describedby'] = tooltipId(interestFor ?? '')
  return {
    /** True where there was one to run. */
    run(opener: HTMLElement): boolean {
      if (!commandFor) return false
      overlays.run(commandFor, command, opener)
      return true
    },
    aria,
    hover: interest && {
      onPointerEnter: (event: PointerEvent<HTMLElement>) => { if (event.pointerType === 'mouse') interest.show(event.currentTarget) },
      onPointerLeave: () => interest.hide(),
      onFocus: (event: FocusEvent<HTMLElement>) => interest.show(event.currentTarget),
      onBlur: () => interest.hide(),
    },
  }
}

export const tooltipId = (id: string) => `${id}-tooltip`
