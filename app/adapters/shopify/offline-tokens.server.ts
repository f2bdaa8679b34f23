import { ShopifyAccessLost, ShopifyUnavailable } from '../../application/ports.ts'
import type { Database } from '../prisma/client.server.ts'
import type { Locks } from '../prisma/locks.server.ts'
import { RenewalRefused } from './renew-token.server.ts'
import type { RenewToken } from './renew-token.server.ts'

export interface OfflineTokens {
  /** A token with some life left. Throws `ShopifyAccessLost` where the shop has given none, or taken it back. */
  valid(shop: string): Promise<string>
  /** Shopify did not know this token: the shop has to grant access anew. False where it had been replaced meanwhile. */
  forget(shop: string, token: string): Promise<boolean>
}

/** A token is renewed when it has less than this left; the library uses the same margin. */
const renewBeforeMs = 5 * 60_000

/** The shops' own tokens, renewed in time and one renewal at a time per shop. */
export function openOfflineTokens(renew: RenewToken, database: Database, locks: Pick<Locks, 'inTurn'>): OfflineTokens {
  const kept = (shop: string) => database.session.findUnique({ where: { id: `offline_${shop}` }, select: { accessToken: true, expires: true, refreshToken: true } })

  // Staff's own sessions go too: while one of them stands, the library exchanges no new token when the app is opened.
  const forget: OfflineTokens['forget'] = (shop, token) => database.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: `offline_${shop}`, accessToken: token } })
    if (count === 0 && (await tx.session.count({ where: { id: `offline_${shop}` } })) > 0) return false
    await tx.session.deleteMany({ where: { shop } })
    return true
  })

  const lost = async (shop: string, token: string) => ((await forget(shop, token)) ? new ShopifyAccessLost(shop) : new ShopifyUnavailable('Access to this shop was renewed while Recourse asked.'))

  return {
    forget,
    valid: async (shop) => {
      const first = await kept(shop)
      if (!first) throw new ShopifyAccessLost(shop)
      if (isFresh(first.expires)) return first.accessToken
      // Shopify rotates the refresh token with each use: two renewals at once would lose one of the two.
      return locks.inTurn(`token:${shop}`, async () => {
        const now = await kept(shop)
        if (!now) throw new ShopifyAccessLost(shop)
        if (isFresh(now.expires)) return now.accessToken
        if (!now.refreshToken) throw await lost(shop, now.accessToken)
        try {
          const renewed = await renew(shop, now.refreshToken)
          // Only in place of the token that was renewed: one granted meanwhile is newer.
          await database.session.updateMany({ where: { id: `offline_${shop}`, accessToken: now.accessToken }, data: renewed })
          return renewed.accessToken
        } catch (error) {
          if (error instanceof RenewalRefused) throw await lost(shop, now.accessToken)
          throw new ShopifyUnavailable('Shopify did not renew the access of Recourse to this shop yet.', error)
        }
      })
    },
  }
}

const isFresh = (expires: Date | null) => !expires || expires.getTime() - Date.now() > renewBeforeMs
