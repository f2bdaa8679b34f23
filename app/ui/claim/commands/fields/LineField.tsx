import { Select, Text } from '@shopify/polaris'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import { lineLabel } from './LinesField.tsx'

interface Props { lines: ClaimLineView[]; value: string; onChange: (id: string) => void; /** Why no other item can be chosen now; left out where one can. */ locked?: string | undefined }

/** The one item that a command is about. */
export function LineField({ lines, value, onChange, locked }: Props) {
  const [only] = lines
  if (lines.length === 1 && only) return <Text as="p" fontWeight="medium">{lineLabel(only)}</Text>
  return <Select label="About" options={lines.map((line) => ({ label: lineLabel(line), value: line.id }))} value={value} onChange={onChange} disabled={locked !== undefined} helpText={locked} />
}
