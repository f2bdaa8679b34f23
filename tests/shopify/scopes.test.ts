import { readFileSync } from 'node:fs'
import { getNamedType, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import { parse } from 'smol-toml'
import { expect, it } from 'vitest'
import { customerScopes } from '../../sandbox/customer-api/scopes.ts'
import { adminSchema, allDocuments, scopeTable } from './admin-schema.ts'
import { customerDocuments, customerSchema } from './customer-documents.ts'

/** Scopes that no document and no topic shows, each with the reason it is asked for. */
const declared: Record<string, string> = {
  read_all_orders: 'Warranties run for years: without it Shopify shows the orders of the last 60 days only.',
  write_app_proxy: 'Shopify sends visitors of a storefront on to the app only where this is granted.',
  write_orders: 'Shopify\'s table names no scope for refundCreate; a refund changes the order.',
}

interface Toml { access_scopes: { scopes: string }; webhooks: { subscriptions: Array<{ topics?: string[] }> } }
const toml = parse(readFileSync('shopify.app.toml', 'utf8')) as unknown as Toml

/** Access for sales channels and agents that this app is not. */
const notOurs = /marketplace|quick_sale|assigned_fulfillment|merchant_managed|third_party|buyer_membership/

/** What a text such as "`a` or `b`. Also: Requires `c`." asks of us: one of each group. What a user must be permitted is no scope. */
const groups = (text: string) => text.split('Also:').filter((part) => !/The user must/.test(part)).map((part) => [...part.matchAll(/`([a-z_]+)`/g)].map((match) => match[1] ?? '').filter((scope) => scope.includes('_') && !notOurs.test(scope))).filter((group) => group.length)

function scopesOfDocuments(): string[][] {
  const wanted: string[][] = []
  const need = (typeName: string | undefined, fieldName: string | null) => {
    const entry = scopeTable.find((one) => one.typeName === typeName && (one.fieldName ?? null) === fieldName)
    if (entry?.requiredAccess) wanted.push(...groups(entry.requiredAccess))
  }
  const info = new TypeInfo(adminSchema)
  visit(allDocuments, visitWithTypeInfo(info, {
    Field: () => {
      const parent = info.getParentType()?.name
      need(parent, info.getFieldDef()?.name ?? null)
      const type = info.getType()
      if (type) need(getNamedType(type).name, null)
    },
  }))
  return wanted
}

function scopesOfExtensions(): string[][] {
  const info = new TypeInfo(customerSchema)
  const wanted: string[][] = []
  for (const { document } of customerDocuments) {
    visit(document, visitWithTypeInfo(info, {
      Field: () => {
        const type = info.getType()
        const names = [info.getParentType()?.name ?? '', type ? getNamedType(type).name.replace(/Connection$/, '') : '']
        wanted.push(...names.flatMap((name) => (customerScopes[name] ? [[customerScopes[name]]] : [])))
      },
    }))
  }
  return wanted
}

function scopesOfTopics(): string[][] {
  const values = adminSchema.getType('WebhookSubscriptionTopic')
  if (!values || !('getValues' in values)) throw new Error('The schema has no webhook topics.')
  return toml.webhooks.subscriptions.flatMap((one) => one.topics ?? []).flatMap((topic) => {
    const value = values.getValues().find((one) => one.name === topic.toUpperCase().replaceAll('/', '_'))
    if (!value) throw new Error(`Shopify has no webhook topic ${topic}.`)
    // Topics name their scopes in the description, as a list of which one suffices.
    const listed = /Requires at least one of the following scopes:(.*)$/s.exec((value.description ?? '').replaceAll('\n', ' '))?.[1] ?? ''
    return groups(listed.replace(/[a-z_]+/g, '`$&`'))
  })
}

const satisfies = (granted: string, wanted: string) => granted === wanted || granted === wanted.replace(/^read_/, 'write_')
const wanted = [...scopesOfDocuments(), ...scopesOfExtensions(), ...scopesOfTopics(), ...Object.keys(declared).map((scope) => [scope])]
const granted = toml.access_scopes.scopes.split(',')

it('every document and webhook topic has a scope in shopify.app.toml that allows it', () => {
  expect(wanted.length).toBeGreaterThan(20)
  expect(wanted.filter((group) => !group.some((scope) => granted.some((one) => satisfies(one, scope)))).map((group) => group.join(' or '))).toEqual([])
})

it('no scope is asked for that nothing needs', () => {
  expect(granted.filter((one) => !wanted.some((group) => group.some((scope) => satisfies(one, scope)) && !group.some((scope) => granted.some((other) => other !== one && satisfies(other, scope)))))).toEqual([])
})
