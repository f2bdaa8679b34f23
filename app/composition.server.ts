import { compose } from './compose.server.ts'

/** The web process: composed once, when the server loads. Routes take what they need from here and from nowhere else. */
const composition = await compose('web')

export const { admitShopper, application, authenticateShopper, authenticateStaff, authenticateStorefront, acceptWebhook, apiKey, logError } = composition
export const { addDocumentResponseHeaders, login } = composition.shopifyApp
