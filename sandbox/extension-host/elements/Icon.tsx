import * as polaris from '@shopify/polaris-icons'
import type { FunctionComponent, SVGProps } from 'react'
import { defineElement } from './define-element.ts'
import { useCommands } from './overlays/use-commands.ts'

const glyphs = polaris as unknown as Record<string, FunctionComponent<SVGProps<SVGSVGElement>> | undefined>

/** Names of Shopify's that the icon package doesn't hold, and what is shown for them. */
const standIns: Record<string, string | undefined> = {
  'arrow-up-right': 'external', bag: 'product', circle: 'status', delivered: 'check-circle', geolocation: 'location', grid: 'apps', map: 'location',
  reorder: 'order-repeat', savings: 'money', 'star-half': 'star', truck: 'delivery',
}

/** The glyph by Shopify's name, `alert-circle`; undefined for one that the icon package does not hold. */
export const glyphNamed = (name: string) => exactly(name) ?? exactly(standIns[name] ?? name.replace(/-filled$/, ''))
const exactly = (name: string) => glyphs[`${name.split('-').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('')}Icon`]

/** An icon that only repeats what the words beside it say. */
export function Glyph({ name }: { name: string }) {
  const Shape = glyphNamed(name)
  if (!Shape) {
    console.error(`The icon "${name}" is not drawn here.`)
    return null
  }
  return <Shape className="xh-glyph" aria-hidden="true" focusable="false" />
}

interface IconProps { id?: string; type?: string; tone?: string; color?: string; size?: string; interestFor?: string }

export const Icon = defineElement<IconProps>('Icon', (props) => {
  const { hover, aria } = useCommands({ interestFor: props.interestFor })
  if (!props.type || props.type === 'empty') return null
  return (
    <span id={props.id} className={`xh-icon xh-icon-${props.size ?? 'base'} xh-tone-${props.tone ?? 'auto'} xh-color-${props.color ?? 'base'}`} {...hover} {...aria} tabIndex={hover ? 0 : undefined} role={hover ? 'img' : undefined} aria-label={hover ? props.type.replaceAll('-', ' ') : undefined}>
      <Glyph name={props.type} />
    </span>
  )
})
