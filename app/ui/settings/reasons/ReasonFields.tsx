import { Select, TextField } from '@shopify/polaris'
import type { ReactNode } from 'react'
import type { ReasonsView } from '../../../application/setup/reasons-view.ts'
import { reasonLanguages } from '../../../domain/setup/reasons.ts'
import type { ReasonWords } from '../../../domain/setup/reasons.ts'
import { groundWords } from '../../words/terms.ts'

interface Props { reason: ReasonWords; /** Finer ones stand beneath it, by which it is told what it comes to. */ isHead: boolean; shopify: ReasonsView['shopify']; problems: Record<string, string>; locked: boolean; onChange: (some: Partial<ReasonWords>) => void; /** What can be done with it. */ children?: ReactNode }

const languageName = new Intl.DisplayNames(['en'], { type: 'language' })
const grounds = Object.entries(groundWords).map(([value, { label }]) => ({ value, label }))

/** The words of a reason in each language, the ground it comes to, and what Shopify is told. */
export function ReasonFields({ reason, isHead, shopify, problems, locked, onChange, children }: Props) {
  const { id, labels, ground } = reason
  const say = (language: string, text: string) => onChange({ labels: { ...labels, [language]: text } })
  const reasons = [{ value: '', label: 'By the ground' }, ...(shopify ?? []).map(({ handle, name }) => ({ value: handle, label: name }))]
  return (
    <>
      <div className="rc-reason__fields">
        <TextField label="In English" value={labels.en ?? ''} error={problems[`${id}.label`]} disabled={locked} autoComplete="off" onChange={(text) => say('en', text)} />
        {isHead ? null : <Select label="Comes to" options={grounds} value={ground} disabled={locked} onChange={(next) => onChange({ ground: next as ReasonWords['ground'] })} />}
        {isHead ? null : <Select label="Told to Shopify as" options={reasons} value={reason.shopify ?? ''} disabled={locked || shopify === null} error={problems[`${id}.shopify`]} onChange={(handle) => onChange({ shopify: handle || null })} />}
      </div>
      <div className="rc-reason__foot">
        <details className="rc-details">
          <summary>Other languages</summary>
          <div className="rc-fields">{reasonLanguages.filter((language) => language !== 'en').map((language) => <TextField key={language} label={languageName.of(language) ?? language} value={labels[language] ?? ''} placeholder={labels.en ?? ''} disabled={locked} autoComplete="off" onChange={(text) => say(language, text)} />)}</div>
        </details>
        {children}
      </div>
    </>
  )
}
