import type { Transaction } from './client.server.ts'

/** What is changed of staff, roles and matrix; together they have one version. */
const peopleSettings = ['staff-role', 'role-permissions', 'newcomers-role', 'staff-gone', 'staff-back', 'claims-given-on']

/** The version of a shop's staff, roles and matrix: the last change of any of them. */
export async function peopleVersion(tx: Transaction, shop: string): Promise<string> {
  const last = await tx.settingChange.findFirst({ where: { shop, what: { in: peopleSettings } }, orderBy: { id: 'desc' }, select: { id: true } })
  return String(last?.id ?? 0)
}
