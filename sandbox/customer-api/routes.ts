import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { readOperation, rootFields } from '../admin-api/execute.ts'
import type { ApiRequest } from '../admin-api/execute.ts'
import { faultGate } from '../control/faults.ts'
import type { Faults } from '../control/faults.ts'
import { visitOf } from '../customer-accounts/context.ts'
import type { AccountsContext } from '../customer-accounts/context.ts'
import { domainOf } from './context.ts'
import { runCustomerOperation } from './execute.ts'
import { customerApiVersions } from './schema.ts'

/**
 * POST /<handle>/customer-api/<version>/graphql.json, what `shopify://customer-account/api/` stands for in an extension:
 * the Customer Account API as whoever is signed in.
 */
export function customerApiRoutes(accounts: AccountsContext, faults: Faults): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>()
  routes.post('/:handle/customer-api/:version/graphql.json', faultGate(faults, async (http) => {
    const read = readOperation((await http.req.raw.clone().json().catch(() => ({}))) as ApiRequest)
    const fields = 'errors' in read ? [] : rootFields(read.operation)
    return { shop: domainOf({ handle: http.req.param('handle') ?? '' }), operations: ['customerApi', ...fields.map((field) => `customerApi.${field}`)] }
  }), async (http) => {
    const visit = visitOf(accounts, http)
    const version = customerApiVersions.find((each) => each === http.req.param('version'))
    if (!visit || !version) return http.json({ errors: 'Not Found' }, 404)
    if (!visit.customer) return http.json({ errors: [{ message: 'Unauthorized', extensions: { code: 'UNAUTHORIZED' } }] }, 401)
    let request: ApiRequest
    try {
      request = (await http.req.json()) as ApiRequest
    } catch {
      return http.json({ errors: { query: 'Required parameter missing or invalid' } }, 400)
    }
    return http.json(await runCustomerOperation(version, { accounts, handle: visit.handle, customerId: visit.customer.id }, request), 200, { 'X-Shopify-API-Version': version, 'X-Request-Id': crypto.randomUUID() })
  })
  return routes
}
