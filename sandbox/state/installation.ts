/** What the shop has granted the app. Absent until the first token exchange. */
export interface Installation { id: number; installedAt: string; uninstalledAt: string | null; scopes: string[]; tokens: AppToken[] }

export interface AppToken {
  accessToken: string
  kind: 'offline' | 'online'
  userId: number | null
  issuedAtMs: number
  expiresAtMs: number | null
  refreshToken: string | null
  refreshExpiresAtMs: number | null
  revoked: boolean
}

/** A webhook that has been decided on and not yet been taken by the app. */
export interface PendingDelivery {
  webhookId: string
  eventId: string
  topic: string
  triggeredAt: string
  uri: string
  /** The raw JSON that is signed and sent, at every attempt the same. */
  body: string
  attempts: DeliveryAttempt[]
  /** By the machine's clock: a moved day neither hurries a retry nor puts it off. */
  nextAttemptAtMs: number
}

export interface DeliveryAttempt { at: string; status: number | null; error: string | null; ms: number }
