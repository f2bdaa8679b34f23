import { Checkbox, Text, TextField } from '@shopify/polaris'
import { gradeLabel } from '../../../domain/claim/grades.ts'
import type { Grade } from '../../../domain/claim/grades.ts'

interface Props { grade: Grade; /** Counted from one, the best first. */ place: number; problems: Record<string, string>; locked: boolean; busy: boolean; onChange: (change: Partial<Omit<Grade, 'id'>>) => void }

/** One grade: whether it is used, and if so its words. */
export function GradeRow({ grade, place, problems, locked, busy, onChange }: Props) {
  const title = `Grade ${place}`
  if (locked) return <li className="rc-grade"><Text as="p" fontWeight="medium">{title}</Text><Text as="p" {...(grade.used ? {} : { tone: 'subdued' as const })}>{grade.used ? gradeLabel(grade) : 'Not in use'}</Text></li>
  return (
    <li className="rc-grade">
      <Checkbox label={title} {...(grade.used ? {} : { helpText: 'Not in use' })} checked={grade.used} disabled={busy} onChange={(used) => onChange({ used })} />
      {grade.used ? (
        <div className="rc-grade__words" role="group" aria-label={title}>
          <TextField label="Short name" value={grade.name} error={problems[`${grade.id}.name`]} disabled={busy} autoComplete="off" onChange={(name) => onChange({ name })} />
          <TextField label="What it means" value={grade.meaning} error={problems[`${grade.id}.meaning`]} disabled={busy} autoComplete="off" spellCheck onChange={(meaning) => onChange({ meaning })} />
        </div>
      ) : null}
    </li>
  )
}
