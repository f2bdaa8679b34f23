import type { OffShopForm, OffShopInput } from '../../application/purchases/purchase-view.ts'

/** What every part of the form is given. `problems`: a sentence by field, such as `customer.name`. */
export interface PartProps { input: OffShopInput; onChange: (change: Partial<OffShopInput>) => void; problems: Record<string, string>; form: OffShopForm }
