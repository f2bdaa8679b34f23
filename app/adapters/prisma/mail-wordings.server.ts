import type { Actor } from '../../application/actor.ts'
import type { Stores } from '../../application/store-ports.ts'
import type { Database } from './client.server.ts'
import { recordSettings } from './record-settings.server.ts'

/** A shop's own wordings of mails, and the record of their changes. */
export function openWordings(database: Database): Pick<Stores['mails'], 'wordings' | 'saveWording'> {
  return {
    wordings: async (shop) => (await database.mailTemplate.findMany({ where: { shop }, orderBy: [{ kind: 'asc' }, { locale: 'asc' }] })).map(({ kind, locale, subject, body, updatedAt, updatedBy }) => ({ kind, locale, subject, body, updatedAt: updatedAt.toISOString(), updatedBy: updatedBy as unknown as Actor })),
    saveWording: (shop, kind, locale, expected, wording, record, actor, at) => database.$transaction(async (tx) => {
      const which = { shop, kind, locale }
      const seen = { ...which, updatedAt: new Date(expected ?? 0) }
      const words = wording && { ...wording, updatedAt: at, updatedBy: actor as object }
      const { count } = expected === null
        ? words ? await tx.mailTemplate.createMany({ data: [{ ...which, ...words }], skipDuplicates: true }) : { count: 0 }
        : words ? await tx.mailTemplate.updateMany({ where: seen, data: words }) : await tx.mailTemplate.deleteMany({ where: seen })
      if (count === 0) return false
      await recordSettings(tx, shop, [record], actor, at)
      return true
    }),
  }
}
