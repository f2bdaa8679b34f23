import { roleOnArrival } from '../../domain/people/change-role.ts'
import { isAllowed, parseMatrix } from '../../domain/people/role-matrix.ts'
import { parseRole } from '../../domain/people/roles.ts'
import { recourse } from '../../application/actor.ts'
import type { SettingChangeRecord, StaffStore } from '../../application/people/staff-store.ts'
import type { Database } from './client.server.ts'
import { inTurn } from './in-turn.server.ts'
import { peopleVersion } from './people-version.server.ts'
import { recordSettings } from './record-settings.server.ts'
import { openGoneStaff } from './staff-gone.server.ts'

/** Milliseconds after which being seen again is written down: a page asks several times a second. */
const seenAnew = 5 * 60_000

/** A shop's members of staff with their roles, and what each role may do. */
export function openStaffStore(database: Database): StaffStore {
  return {
    ...openGoneStaff(database),
    arrive: async (shop, user, at) => {
      const member = await database.staffMember.findUnique({ where: { shop_id: { shop, id: user.id } }, include: { owner: { select: { roleMatrix: true } } } })
      const role = parseRole(member?.role)
      if (!member || !role || member.goneAt || (user.ownsAccount && role !== 'manager')) return letIn(database, shop, user, at)
      if (member.name !== user.name || at.getTime() - member.lastSeenAt.getTime() > seenAnew) await database.staffMember.updateMany({ where: { shop, id: user.id }, data: { name: user.name, lastSeenAt: at } })
      return { role, matrix: parseMatrix(member.owner.roleMatrix) }
    },
    addresses: async (shop) => {
      const [sessions, staff, row] = await Promise.all([
        database.session.findMany({ where: { shop, isOnline: true, emailVerified: true, userId: { not: null }, email: { not: null } }, orderBy: { expires: 'asc' }, select: { userId: true, email: true } }),
        database.staffMember.findMany({ where: { shop, goneAt: null }, select: { id: true, role: true } }),
        database.shop.findUnique({ where: { id: shop }, select: { roleMatrix: true } }),
      ])
      const matrix = parseMatrix(row?.roleMatrix)
      const reached = new Set(staff.filter((one) => isAllowed(parseRole(one.role) ?? matrix.newcomers, 'view-claims', matrix)).map((one) => one.id))
      return new Map(sessions.flatMap(({ userId, email }) => (userId !== null && email && reached.has(String(userId)) ? [[String(userId), email]] : [])))
    },
    // In one snapshot: roles of one version beside the matrix of the next would be saved over it.
    people: (shop) => database.$transaction(async (tx) => {
      const [staff, row, version] = [await tx.staffMember.findMany({ where: { shop }, orderBy: [{ firstSeenAt: 'asc' }, { id: 'asc' }] }), await tx.shop.findUnique({ where: { id: shop }, select: { roleMatrix: true } }), await peopleVersion(tx, shop)]
      const matrix = parseMatrix(row?.roleMatrix)
      return { matrix, version, staff: staff.map((one) => ({ id: one.id, name: one.name, role: parseRole(one.role) ?? matrix.newcomers, firstSeenAt: one.firstSeenAt.toISOString(), lastSeenAt: one.lastSeenAt.toISOString(), goneAt: one.goneAt?.toISOString() ?? null })) }
    }, { isolationLevel: 'RepeatableRead' }),
    save: (shop, expected, { roles, matrix }, records, actor, at) => inTurn(database, shop, async (tx) => {
      if ((await peopleVersion(tx, shop)) !== expected) return false
      for (const [id, role] of Object.entries(roles)) await tx.staffMember.updateMany({ where: { shop, id }, data: { role } })
      await tx.shop.update({ where: { id: shop }, data: { roleMatrix: matrix as object } })
      await recordSettings(tx, shop, records, actor, at)
      return true
    }),
  }
}

/** Lets in who comes for the first time, comes back, or owns the account by now; what changes of them by it is on record. */
async function letIn(database: Database, shop: string, user: { id: string; name: string; ownsAccount: boolean }, at: Date) {
  return database.$transaction(async (tx) => {
    // One at a time for a shop: two who come at once would both be the first.
    const [row] = await tx.$queryRaw<Array<{ roleMatrix: unknown }>>`select "roleMatrix" from "Shop" where "id" = ${shop} for no key update`
    const matrix = parseMatrix(row?.roleMatrix)
    const known = await tx.staffMember.findUnique({ where: { shop_id: { shop, id: user.id } } })
    const isFirst = (await tx.staffMember.count({ where: { shop, role: 'manager', goneAt: null } })) === 0
    const given = parseRole(known?.role)
    const role = roleOnArrival(given, { isFirst, ownsAccount: user.ownsAccount }, matrix.newcomers)
    await tx.staffMember.upsert({ where: { shop_id: { shop, id: user.id } }, create: { shop, id: user.id, name: user.name, role, firstSeenAt: at, lastSeenAt: at }, update: { name: user.name, role, lastSeenAt: at, goneAt: null } })
    const { id, name } = user
    const records: SettingChangeRecord[] = [
      ...(given ? [] : [{ what: 'staff-arrived', before: null, after: { id, name, role } }]),
      ...(known?.goneAt ? [{ what: 'staff-back', before: null, after: { id, name } }] : []),
      ...(given && given !== role ? [{ what: 'staff-role', before: { id, name, role: given }, after: { id, name, role } }] : []),
    ]
    await recordSettings(tx, shop, records, recourse, at)
    return { role, matrix }
  })
}
