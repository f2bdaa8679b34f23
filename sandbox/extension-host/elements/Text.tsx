import { useContext } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { HeadingLevelContext, useHeadingLevel } from './context.ts'
import { defineElement } from './define-element.ts'
import { useCommands } from './overlays/use-commands.ts'
import { exclusiveClass } from './style/roles.ts'
import { addRule } from './style/rules.ts'
import type { Rules } from './style/rules.ts'
import { useRules } from './style/use-rules.tsx'

interface TypographyProps {
  id?: string; children?: ReactNode; type?: string; tone?: string; color?: string; lang?: string; dir?: string
  accessibilityVisibility?: string; fontVariantNumeric?: string
}

const textTags: Record<string, 'strong' | 'em' | 's' | 'mark' | 'address' | 'small' | 'span'> = {
  strong: 'strong', emphasis: 'em', redundant: 's', mark: 'mark', address: 'address', offset: 'span', small: 'small', generic: 'span',
}

const look = (props: TypographyProps) => `xh-tone-${props.tone ?? 'auto'} xh-color-${props.color ?? 'base'}${exclusiveClass(props.accessibilityVisibility)}`
const numerals = (props: TypographyProps): CSSProperties | undefined => (props.fontVariantNumeric === 'tabular-nums' ? { fontVariantNumeric: 'tabular-nums' } : undefined)

/** Lines are cut after so many, with an ellipsis. */
const clamp = (lines: number | undefined): CSSProperties | undefined => (lines ? { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: lines, overflow: 'hidden' } : undefined)

export const Text = defineElement<TypographyProps & { display?: string; interestFor?: string }>('Text', (props) => {
  const Tag = textTags[props.type ?? 'generic'] ?? 'span'
  const { hover, aria } = useCommands({ interestFor: props.interestFor })
  const rules: Rules = new Map()
  addRule(rules, props.display, ['display'], (keyword) => (keyword === 'none' ? 'none' : 'inline'))
  const { className, style, sheet } = useRules(rules, `xh-text xh-text-${props.type ?? 'generic'} ${look(props)}`)
  return (
    <Tag id={props.id} className={className} style={{ ...style, ...numerals(props) }} lang={props.lang || undefined} dir={props.dir || undefined} aria-hidden={props.accessibilityVisibility === 'hidden' || undefined} {...hover} {...aria} tabIndex={hover ? 0 : undefined}>
      {sheet}{props.children}
    </Tag>
  )
})

export const Paragraph = defineElement<TypographyProps & { textAlign?: string; lineClamp?: number }>('Paragraph', (props) => {
  const align = props.textAlign && props.textAlign !== 'auto' ? { textAlign: props.textAlign as CSSProperties['textAlign'] } : undefined
  return (
    <p id={props.id} className={`xh-paragraph xh-paragraph-${props.type ?? 'paragraph'} ${look(props)}`} style={{ ...align, ...numerals(props), ...clamp(props.lineClamp) }} lang={props.lang || undefined} dir={props.dir || undefined} aria-hidden={props.accessibilityVisibility === 'hidden' || undefined}>
      {props.children}
    </p>
  )
})

interface HeadingProps { id?: string; children?: ReactNode; accessibilityRole?: string; accessibilityVisibility?: string; lineClamp?: number }

/** Its level follows from the sections around it. */
export const Heading = defineElement<HeadingProps>('Heading', (props) => {
  const level = useHeadingLevel()
  const Tag = `h${level}` as 'h2'
  const plain = props.accessibilityRole === 'none' || props.accessibilityRole === 'presentation'
  return (
    <Tag id={props.id} className={`xh-heading xh-heading-${level}${exclusiveClass(props.accessibilityVisibility)}`} style={clamp(props.lineClamp)} role={plain ? 'presentation' : undefined} aria-hidden={props.accessibilityVisibility === 'hidden' || undefined}>
      {props.children}
    </Tag>
  )
})

/** Headings inside are one level below those outside. */
export function Deeper({ children }: { children: ReactNode }) {
  return <HeadingLevelContext.Provider value={useContext(HeadingLevelContext) + 1}>{children}</HeadingLevelContext.Provider>
}
