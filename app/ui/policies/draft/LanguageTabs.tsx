import type { KeyboardEvent } from 'react'
import { languageName } from '../../words/languages.ts'

interface Props { id: string; languages: string[]; current: string; /** What is to be said of it in a word, if anything. */ markOf: (language: string) => string | null; onChoose: (language: string) => void }

/** The languages of a clause as tabs, walked through by arrows; one without a wording, or with something wrong in it, is marked. */
export function LanguageTabs({ id, languages, current, markOf, onChoose }: Props) {
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = languages[(languages.indexOf(current) + by + languages.length) % languages.length]
    if (by === 0 || next === undefined) return
    event.preventDefault()
    onChoose(next)
    event.currentTarget.querySelector<HTMLElement>(`[data-language="${next}"]`)?.focus()
  }
  return (
    <div className="rc-tabs" role="tablist" aria-label="Languages" onKeyDown={walk}>
      {languages.map((language) => (
        <button key={language} type="button" role="tab" id={`${id}-tab-${language}`} data-language={language} aria-selected={language === current} aria-controls={`${id}-panel`} tabIndex={language === current ? 0 : -1} onClick={() => onChoose(language)}>
          {languageName(language)}{markOf(language) ? <span className="rc-tabs__mark">{` ${markOf(language)}`}</span> : null}
        </button>
      ))}
    </div>
  )
}
