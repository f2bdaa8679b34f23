import type { ShopifyAdmin } from '../../application/ports.ts'
import type { AdminRequest } from './admin-request.server.ts'
import { openBulkOrders } from './bulk-orders.server.ts'
import { openCustomers } from './customers.server.ts'
import { openOrders } from './orders.server.ts'
import { openRefunds } from './refunds.server.ts'
import { openReturnProcessing } from './process-return.server.ts'
import { openReplacements } from './replacements.server.ts'
import { openReturnLabels } from './return-labels.server.ts'
import { openReturns } from './returns.server.ts'
import { openVariants } from './variants.server.ts'

/** All that claims need of a shop's Admin API, over one way of asking it. */
export const openShopifyAdmin = (request: AdminRequest): ShopifyAdmin => ({ ...openCustomers(request), ...openOrders(request), ...openBulkOrders(request), ...openReturns(request), ...openReturnProcessing(request), ...openReturnLabels(request), ...openRefunds(request), ...openReplacements(request), ...openVariants(request) })
