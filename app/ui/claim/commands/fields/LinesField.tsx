import { ChoiceList, Text } from '@shopify/polaris'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import { isAwaited } from '../../../../domain/claim/state.ts'

export const lineLabel = (line: Pick<ClaimLineView, 'quantity' | 'title'>) => `${line.quantity} × ${line.title}`

/** The lines that a command can be given for now. */
export const linesFor = (lines: ClaimLineView[], name: ClaimLineView['commands'][number]['name']) => lines.filter((line) => line.commands.some((command) => command.name === name && command.allowed))

/** What is chosen at first: the line that the command was started from, or all that it fits. */
export const atFirst = (lines: ClaimLineView[], about: string | null) => (about && lines.some((line) => line.id === about) ? [about] : lines.map((line) => line.id))

/** The same of what is sent: where something is awaited, what may stay with its customer is not chosen unasked. */
export const awaitedAtFirst = (lines: ClaimLineView[], about: string | null) => atFirst(about || !lines.some(isAwaited) ? lines : lines.filter(isAwaited), about)

interface Props { title: string; lines: ClaimLineView[]; chosen: string[]; onChange: (ids: string[]) => void; error?: string | undefined }

/** Which items a command is about; said outright where there is only one. */
export function LinesField({ title, lines, chosen, onChange, error }: Props) {
  const [only] = lines
  if (lines.length === 1 && only) return <Text as="p" fontWeight="medium">{lineLabel(only)}</Text>
  return <ChoiceList title={title} allowMultiple selected={chosen} onChange={onChange} choices={lines.map((line) => ({ label: lineLabel(line), value: line.id }))} {...(error ? { error } : {})} />
}
