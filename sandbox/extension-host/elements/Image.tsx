import type { ReactNode } from 'react'
import { defineElement } from './define-element.ts'
import { Glyph } from './Icon.tsx'
import type { Heard } from './Pressable.tsx'
import { borderRules } from './style/box-rules.ts'
import type { BorderProps } from './style/box-rules.ts'
import { addRule } from './style/rules.ts'
import type { Rules } from './style/rules.ts'
import { asIs } from './style/words.ts'
import { useRules } from './style/use-rules.tsx'

interface ImageProps extends BorderProps {
  id?: string; src?: string; srcSet?: string; sizes?: string; alt?: string; aspectRatio?: string; objectFit?: string; loading?: 'eager' | 'lazy'
  inlineSize?: string; accessibilityRole?: string; onLoad?: Heard; onError?: Heard
}

export const Image = defineElement<ImageProps>('Image', (props) => {
  const rules: Rules = new Map()
  borderRules(rules, props)
  addRule(rules, props.aspectRatio, ['aspectRatio'], asIs)
  addRule(rules, props.objectFit, ['objectFit'], asIs)
  const { className, style, sheet } = useRules(rules, `xh-image xh-image-${props.inlineSize ?? 'fill'}`)
  return <>{sheet}<img id={props.id} className={className} style={style} src={props.src || undefined} srcSet={props.srcSet || undefined} sizes={props.sizes || undefined} alt={props.alt ?? ''} loading={props.loading ?? 'eager'} role={props.accessibilityRole === 'none' || props.accessibilityRole === 'presentation' ? 'presentation' : undefined} onLoad={() => props.onLoad?.({})} onError={() => props.onError?.({})} /></>
})

interface ThumbnailProps { id?: string; src?: string; srcSet?: string; sizes?: string; alt?: string; size?: string; totalItems?: number; onLoad?: Heard; onError?: Heard }

/** A small square picture; with the number of pieces in its corner where `totalItems` says one. */
export const Thumbnail = defineElement<ThumbnailProps>('Thumbnail', (props) => (
  <span id={props.id} className={`xh-thumbnail xh-thumbnail-${props.size ?? 'base'}`}>
    {props.src ? <img src={props.src} srcSet={props.srcSet || undefined} sizes={props.sizes || undefined} alt={props.alt ?? ''} onLoad={() => props.onLoad?.({})} onError={() => props.onError?.({})} /> : <span className="xh-thumbnail-empty" role={props.alt ? 'img' : undefined} aria-label={props.alt || undefined}><Glyph name="image" /></span>}
    {props.totalItems ? <span className="xh-thumbnail-count">{props.totalItems}</span> : null}
  </span>
))

interface AvatarProps { id?: string; src?: string; alt?: string; initials?: string; size?: string; onLoad?: Heard; onError?: Heard }

export const Avatar = defineElement<AvatarProps>('Avatar', (props) => (
  <span id={props.id} className={`xh-avatar xh-avatar-${props.size ?? 'base'}`} role="img" aria-label={props.alt || props.initials || 'Avatar'}>
    {props.src ? <img src={props.src} alt="" onLoad={() => props.onLoad?.({})} onError={() => props.onError?.({})} /> : props.initials ? <span aria-hidden="true">{props.initials}</span> : <Glyph name="person" />}
  </span>
))

/** Up to four pictures in one square; how many there are in all stands in its corner. */
export const ImageGroup = defineElement<{ id?: string; totalItems?: number; children?: ReactNode }>('ImageGroup', (props) => (
  <span id={props.id} className="xh-image-group">{props.children}{props.totalItems && props.totalItems > 4 ? <span className="xh-thumbnail-count">+{props.totalItems - 4}</span> : null}</span>
))
