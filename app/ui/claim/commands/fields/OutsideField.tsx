import { LineOfText } from './fields.tsx'

/** How money was paid in which Shopify had no part. */
export const OutsideField = ({ value, onChange, error }: { value: string; onChange: (value: string) => void; error?: string | undefined }) => <LineOfText label="How it was paid" value={value} onChange={onChange} error={error} help="For example: in cash at the studio, by bank transfer. The customer reads it." />
