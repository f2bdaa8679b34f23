import type { AriaAttributes, AriaRole } from 'react'

const roles: Record<string, AriaRole | undefined> = {
  main: 'main', header: 'banner', footer: 'contentinfo', section: 'region', aside: 'complementary', navigation: 'navigation',
  'ordered-list': 'list', 'unordered-list': 'list', 'list-item': 'listitem', 'list-item-separator': 'presentation', separator: 'separator',
  status: 'status', alert: 'alert', generic: undefined, none: 'none', presentation: 'none', img: 'img', heading: undefined,
}

interface AccessibilityProps { accessibilityLabel?: string; accessibilityRole?: string; accessibilityVisibility?: string }

/** Name, role and visibility as assistive technologies get them. A name needs a role that may have one. */
export function accessibilityOf(props: AccessibilityProps): AriaAttributes & { role?: AriaRole } {
  const role = props.accessibilityRole ? roles[props.accessibilityRole] : undefined
  return {
    role: role ?? (props.accessibilityLabel ? 'group' : undefined),
    'aria-label': props.accessibilityLabel || undefined,
    'aria-hidden': props.accessibilityVisibility === 'hidden' || undefined,
  }
}

/** Read aloud but not seen. */
export const exclusiveClass = (visibility: string | undefined) => (visibility === 'exclusive' ? ' xh-exclusive' : '')
