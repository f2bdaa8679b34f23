import { randomUUID } from 'node:crypto'
import type { ShopState } from '../state/model.ts'
import { notBuilt } from './errors.ts'
import type { Context, Node } from './resolve-field.ts'

/** Under the shop's own host, where Shopify's storage has one of its own. */
export const stagedPath = '/sandbox-staged-uploads'
const addressOf = (shop: string, key: string, filename: string) => `https://${shop}${stagedPath}/${key}/${encodeURIComponent(filename)}`

interface StagedUploadInput { resource: string; filename: string; mimeType: string; httpMethod?: string | null; fileSize?: unknown }

/** stagedUploadsCreate: "Generate secure, temporary upload URLs for your files." */
export function stagedUploadsCreate({ input }: { input: StagedUploadInput[] }, context: Context): Node {
  if (input.some((each) => each.resource !== 'RETURN_LABEL' || each.httpMethod !== 'POST')) throw notBuilt('staged uploads other than of a RETURN_LABEL by POST')
  const keys = input.map(() => randomUUID())
  context.change((state) => state.stagedUploads.push(...input.map(({ filename, mimeType }, index) => ({ key: keys[index] ?? '', filename, mimeType, uploaded: false }))))
  return {
    __typename: 'StagedUploadsCreatePayload',
    stagedTargets: input.map(({ filename, mimeType }, index) => ({
      __typename: 'StagedMediaUploadTarget',
      url: `https://${context.shop}${stagedPath}/${keys[index]}`,
      resourceUrl: addressOf(context.shop, keys[index] ?? '', filename),
      parameters: [['Content-Type', mimeType], ['success_action_status', '201'], ['key', keys[index]]].map(([name, value]) => ({ __typename: 'StagedUploadParameter', name, value })),
    })),
    userErrors: [],
  }
}

/** Where a label can be read from: the file that was uploaded, or any other address as it is; null for one that was never uploaded. */
export function stagedFileUrl(state: ShopState, fileUrl: string): string | null {
  const { hostname, pathname, protocol } = new URL(fileUrl)
  if (hostname !== state.shop.domain) return protocol === 'https:' || protocol === 'http:' ? fileUrl : null
  return state.stagedUploads.some((each) => each.uploaded && pathname.startsWith(`${stagedPath}/${each.key}/`)) ? fileUrl : null
}
