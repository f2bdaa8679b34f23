import { TextField } from '@shopify/polaris'

interface Field { label: string; value: string; onChange: (value: string) => void; error?: string | undefined; help?: string }

const shared = ({ label, value, onChange, error, help }: Field) => ({ label, value, onChange, autoComplete: 'off', ...(error ? { error } : {}), ...(help ? { helpText: help } : {}) })

/** A calendar day; what it may be says the server. */
export const DayField = ({ latest, earliest, ...field }: Field & { latest?: string; earliest?: string }) => <div className="rc-short"><TextField {...shared(field)} type="date" {...(latest ? { max: latest } : {})} {...(earliest ? { min: earliest } : {})} /></div>

/** A sum in the shop's currency, as text: no cent is lost on the way. */
export const SumField = ({ currency, ...field }: Field & { currency: string }) => <div className="rc-short"><TextField {...shared(field)} inputMode="decimal" suffix={currency} /></div>

export const LineOfText = ({ most = 120, ...field }: Field & { most?: number }) => <TextField {...shared(field)} maxLength={most} />

export const NoteField = ({ rows = 3, most = 500, ...field }: Field & { rows?: number; most?: number }) => <TextField {...shared(field)} multiline={rows} maxLength={most} showCharacterCount={field.value.length > most - 100} />
