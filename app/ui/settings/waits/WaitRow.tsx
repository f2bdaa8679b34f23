import { Text, TextField } from '@shopify/polaris'
import type { DaysOfWait } from '../../../domain/claim/wait-days.ts'
import { ownerOf } from '../../../domain/claim/waits.ts'
import type { WaitName } from '../../../domain/claim/waits.ts'
import { ownerWords, waitWords } from '../../words/waits.ts'

interface Props { name: WaitName; /** What the fields show; null: the wait has no such day. */ shown: Record<keyof DaysOfWait, string | null>; problems: Record<string, string>; locked: boolean; busy: boolean; onChange: (field: keyof DaysOfWait, text: string) => void }

/** One wait: what for, whose turn it is, and its days. */
export function WaitRow({ name, shown, problems, locked, busy, onChange }: Props) {
  const { label } = waitWords[name]
  const unit = (field: keyof DaysOfWait) => (Number(shown[field]) === 1 ? 'day' : 'days')
  const fields = [{ field: 'remind' as const, words: name === 'quote' ? 'Remind before it ends' : 'Remind after' }, { field: 'back' as const, words: ownerOf[name] === 'staff' ? 'Remind you after' : 'Back to you after' }].filter(({ field }) => shown[field] !== null)
  return (
    <li className="rc-wait">
      <div>
        <Text as="p" fontWeight="medium">{label}</Text>
        <Text as="p" variant="bodySm" tone="subdued">{ownerWords[ownerOf[name]]}</Text>
      </div>
      {locked ? <Text as="p">{fields.map(({ field, words }) => `${words} ${shown[field]} ${unit(field)}`).join(', ')}</Text> : (
        <div className="rc-wait__days" role="group" aria-label={label}>
          {fields.map(({ field, words }) => <TextField key={field} label={words} type="number" min={1} max={365} suffix={unit(field)} inputMode="numeric" autoComplete="off" value={shown[field] ?? ''} error={problems[`${name}.${field}`]} disabled={busy} onChange={(text) => onChange(field, text)} />)}
        </div>
      )}
    </li>
  )
}
