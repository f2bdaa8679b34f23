import { roleOnArrival } from '../../domain/people/change-role.ts'
import { parseMatrix } from '../../domain/people/role-matrix.ts'
import { parseRole } from '../../domain/people/roles.ts'
import { recourse } from '../../application/actor.ts'
import type { StaffStore } from '../../application/people/staff-store.ts'
import type { Database, Transaction } from './client.server.ts'
import { inTurn } from './in-turn.server.ts'
import { recordSettings } from './record-settings.server.ts'

/** What staff change of roles and matrix; together they have one version. */
const peopleSettings = ['staff-role', 'role-permissions', 'newcomers-role']

/** Milliseconds after which being seen again is written down: a page asks several times a second. */
const seenAnew = 5 * 60_000

/** A shop's members of staff with their roles, and what each role may do. */
export function openStaffStore(database: Database): StaffStore {
  return {
    arrive: async (shop, user, at) => {
      const member = await database.staffMember.findUnique({ where: { shop_id: { shop, id: user.id } }, include: { owner: { select: { roleMatrix: true } } } })
      const role = parseRole(member?.role)
      if (!member || !role) return arriveFirst(database, shop, user, at)
      if (member.name !== user.name || at.getTime() - member.lastSeenAt.getTime() > seenAnew) await database.staffMember.updateMany({ where: { shop, id: user.id }, data: { name: user.name, lastSeenAt: at } })
      return { role, matrix: parseMatrix(member.owner.roleMatrix) }
    },
    addresses: async (shop) => {
      const sessions = await database.session.findMany({ where: { shop, isOnline: true, emailVerified: true, userId: { not: null }, email: { not: null } }, orderBy: { expires: 'asc' }, select: { userId: true, email: true } })
      return new Map(sessions.flatMap(({ userId, email }) => (userId !== null && email ? [[String(userId), email]] : [])))
    },
    // In one snapshot: roles of one version beside the matrix of the next would be saved over it.
    people: (shop) => database.$transaction(async (tx) => {
      const [staff, row, version] = [await tx.staffMember.findMany({ where: { shop }, orderBy: [{ firstSeenAt: 'asc' }, { id: 'asc' }] }), await tx.shop.findUnique({ where: { id: shop }, select: { roleMatrix: true } }), await versionOf(tx, shop)]
      const matrix = parseMatrix(row?.roleMatrix)
      return { matrix, version, staff: staff.map((one) => ({ id: one.id, name: one.name, role: parseRole(one.role) ?? matrix.newcomers, firstSeenAt: one.firstSeenAt.toISOString(), lastSeenAt: one.lastSeenAt.toISOString() })) }
    }, { isolationLevel: 'RepeatableRead' }),
    save: (shop, expected, { roles, matrix }, records, actor, at) => inTurn(database, shop, async (tx) => {
      if ((await versionOf(tx, shop)) !== expected) return false
      for (const [id, role] of Object.entries(roles)) await tx.staffMember.updateMany({ where: { shop, id }, data: { role } })
      await tx.shop.update({ where: { id: shop }, data: { roleMatrix: matrix as object } })
      await recordSettings(tx, shop, records, actor, at)
      return true
    }),
  }
}

async function arriveFirst(database: Database, shop: string, user: { id: string; name: string; ownsAccount: boolean }, at: Date) {
  return database.$transaction(async (tx) => {
    // One at a time for a shop: two who come at once would both be the first.
    const [row] = await tx.$queryRaw<Array<{ roleMatrix: unknown }>>`select "roleMatrix" from "Shop" where "id" = ${shop} for no key update`
    const matrix = parseMatrix(row?.roleMatrix)
    const known = await tx.staffMember.findUnique({ where: { shop_id: { shop, id: user.id } } })
    const isFirst = (await tx.staffMember.count({ where: { shop, role: 'manager' } })) === 0
    const role = roleOnArrival(parseRole(known?.role), { isFirst, ownsAccount: user.ownsAccount }, matrix.newcomers)
    await tx.staffMember.upsert({ where: { shop_id: { shop, id: user.id } }, create: { shop, id: user.id, name: user.name, role, firstSeenAt: at, lastSeenAt: at }, update: { name: user.name, role, lastSeenAt: at } })
    if (!known?.role) await recordSettings(tx, shop, [{ what: 'staff-arrived', before: null, after: { id: user.id, name: user.name, role } }], recourse, at)
    return { role, matrix }
  })
}

async function versionOf(tx: Transaction, shop: string): Promise<string> {
  const last = await tx.settingChange.findFirst({ where: { shop, what: { in: peopleSettings } }, orderBy: { id: 'desc' }, select: { id: true } })
  return String(last?.id ?? 0)
}
