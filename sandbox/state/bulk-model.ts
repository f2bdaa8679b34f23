/** A bulk query of the Admin API, https://shopify.dev/docs/api/usage/bulk-operations/queries. */
export interface BulkOperation {
  id: number
  status: 'CREATED' | 'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELING' | 'CANCELED'
  query: string
  groupObjects: boolean
  createdAt: string
  completedAt: string | null
  errorCode: 'ACCESS_DENIED' | 'INTERNAL_SERVER_ERROR' | 'TIMEOUT' | null
  objectCount: number
  rootObjectCount: number
  /** The file that was written; null where there is none. */
  file: { key: string; bytes: number; /** Not all that was asked for. */ partial: boolean; /** By the sandbox's clock. */ expiresAtMs: number } | null
}

export const isUnderWay = ({ status }: BulkOperation) => status === 'CREATED' || status === 'RUNNING' || status === 'CANCELING'
