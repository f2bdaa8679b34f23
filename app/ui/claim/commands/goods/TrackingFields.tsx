import { LineOfText } from '../fields/fields.tsx'

export interface TypedTracking { carrier: string; number: string; url: string }
export const noTracking: TypedTracking = { carrier: '', number: '', url: '' }

/** As it is sent: nothing where nothing was typed. */
export const sentTracking = ({ carrier, number, url }: TypedTracking) => (carrier.trim() || number.trim() || url.trim() ? { carrier: carrier.trim(), number: number.trim(), url: url.trim() || null } : null)

interface Props { value: TypedTracking; onChange: (value: TypedTracking) => void; errors: Record<string, string>; /** Of the fields' names in the command. */ prefix: string }

/** Carrier and number of a parcel. */
export function TrackingFields({ value, onChange, errors, prefix }: Props) {
  return (
    <div className="rc-fields">
      <LineOfText label="Carrier" most={60} value={value.carrier} onChange={(carrier) => onChange({ ...value, carrier })} error={errors[`${prefix}carrier`]} />
      <LineOfText label="Parcel number" most={60} value={value.number} onChange={(number) => onChange({ ...value, number })} error={errors[`${prefix}number`]} />
      <LineOfText label="Link to follow it" most={1000} value={value.url} onChange={(url) => onChange({ ...value, url })} error={errors[`${prefix}url`]} />
    </div>
  )
}
