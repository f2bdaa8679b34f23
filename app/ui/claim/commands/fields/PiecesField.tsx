import { BlockStack, Box, Checkbox, InlineError, Text, TextField } from '@shopify/polaris'
import type { ReactNode } from 'react'
import type { ClaimLineView } from '../../../../application/claims/claim-view.ts'
import { lineLabel } from './LinesField.tsx'

/** Pieces by line; a line that is left out is not meant. */
export type ChosenPieces = Record<string, number>

/** All pieces of these lines. */
export const allPieces = (lines: ClaimLineView[]): ChosenPieces => Object.fromEntries(lines.map((line) => [line.id, line.quantity]))

interface Props { title: string; lines: ClaimLineView[]; pieces: ChosenPieces; onChange: (pieces: ChosenPieces) => void; errors: Record<string, string>; /** What else is said or asked about a chosen line. */ beneath?: (line: ClaimLineView) => ReactNode }

/** Which items, and how many pieces of each that has more than one. */
export function PiecesField({ title, lines, pieces, onChange, errors, beneath }: Props) {
  const set = (id: string, count: number | null) => onChange(count === null ? Object.fromEntries(Object.entries(pieces).filter(([other]) => other !== id)) : { ...pieces, [id]: count })
  return (
    <fieldset className="rc-fieldset">
      <legend>{title}</legend>
      <BlockStack gap="300">
        {lines.map((line) => {
          const count = pieces[line.id]
          return (
            <BlockStack gap="200" key={line.id}>
              <Checkbox label={lineLabel(line)} checked={count !== undefined} onChange={(checked) => set(line.id, checked ? line.quantity : null)} />
              {count === undefined ? null : (
                <Box paddingInlineStart="600">
                  <BlockStack gap="200">
                    {line.quantity > 1 ? (
                      <div className="rc-short"><TextField label={`How many of ${line.title}`} labelHidden type="number" min={1} max={line.quantity} autoComplete="off" suffix={`of ${line.quantity}`} value={count ? String(count) : ''}
                        onChange={(next) => set(line.id, Number(next))} error={errors[`pieces.${line.id}`] ?? (count < 1 || count > line.quantity ? `Enter how many pieces, from 1 to ${line.quantity}.` : undefined)} /></div>
                    ) : null}
                    {line.quantity > 1 && count > 0 && count < line.quantity ? <Text as="p" variant="bodySm" tone="subdued">{`The other ${line.quantity - count} ${line.quantity - count === 1 ? 'goes' : 'go'} on as an item of the claim of ${line.quantity - count === 1 ? 'its' : 'their'} own.`}</Text> : null}
                    {beneath?.(line)}
                  </BlockStack>
                </Box>
              )}
            </BlockStack>
          )
        })}
        {errors.pieces ?? errors.lineIds ? <InlineError fieldID="pieces" message={errors.pieces ?? errors.lineIds ?? ''} /> : null}
      </BlockStack>
    </fieldset>
  )
}

/** What is sent: nothing where all of every line is meant. */
export const asSent = (pieces: ChosenPieces, lines: ClaimLineView[]): { pieces?: ChosenPieces } => (lines.every((line) => pieces[line.id] === line.quantity) ? {} : { pieces })

/** Nothing chosen, or a number that the line doesn't have. */
export const arePiecesWrong = (pieces: ChosenPieces, lines: ClaimLineView[]) => Object.keys(pieces).length === 0 || lines.some((line) => { const count = pieces[line.id]; return count !== undefined && (!Number.isInteger(count) || count < 1 || count > line.quantity) })
