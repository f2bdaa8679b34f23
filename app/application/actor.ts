import type { By } from '../domain/claim/record.ts'
import type { StaffContext } from './application.ts'

/** Who did something, with Shopify's id of a person. */
export interface Actor extends By { id: string | null }

/** The app itself, where nobody asked it. */
export const recourse: Actor = { kind: 'recourse', id: null, name: 'Recourse' }
export const shopifyActor: Actor = { kind: 'shopify', id: null, name: 'Shopify' }
export const staffActor = ({ staff: { id, name } }: StaffContext): Actor => ({ kind: 'staff', id, name })
