import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { openQueue } from './adapters/jobs/queue.server.ts'
import { openImpactEngine } from './adapters/impact/engine.server.ts'
import { log, logError } from './adapters/log.server.ts'
import { toCsv } from './adapters/documents/csv.server.ts'
import { readCsv } from './adapters/documents/read-csv.server.ts'
import { openMailer } from './adapters/mail/smtp.server.ts'
import { openDatabase } from './adapters/prisma/client.server.ts'
import { openLocks } from './adapters/prisma/locks.server.ts'
import { openStores } from './adapters/prisma/open-stores.server.ts'
import { betweenReadings } from './adapters/prisma/policy-store.server.ts'
import { appInAdmin } from './adapters/shopify/app-in-admin.server.ts'
import { openAdminRequest } from './adapters/shopify/admin-request.server.ts'
import { openShopify } from './adapters/shopify/app.server.ts'
import { readAppProxy } from './adapters/shopify/app-proxy.server.ts'
import { readCustomerToken } from './adapters/shopify/customer-token.server.ts'
import { openOfflineTokens } from './adapters/shopify/offline-tokens.server.ts'
import { openTokenRenewal } from './adapters/shopify/renew-token.server.ts'
import { openMarkets } from './adapters/shopify/markets.server.ts'
import { openSetUpShopify } from './adapters/shopify/setup.server.ts'
import { openShopifyAdmin } from './adapters/shopify/shopify-admin.server.ts'
import { carriesOnlyStaffTokens } from './adapters/shopify/staff-token.server.ts'
import { openImages } from './adapters/storage/images.server.ts'
import { openSeals } from './adapters/storage/seals.server.ts'
import type { Application, CsvFile, Refusal, ShopperContext, StaffContext } from './application/application.ts'
import { automationUses } from './application/automation/automation-application.ts'
import { openCallLimits } from './application/call-limits.ts'
import { actOnClaim } from './application/claims/act-on-claim.ts'
import { listVariants } from './application/claims/list-variants.ts'
import { refundOutlook } from './application/claims/refund-outlook.ts'
import { mergeClaims } from './application/claims/merge-claims.ts'
import { actOnMany } from './application/claims/list-bulk.ts'
import { listClaims, matchingClaims } from './application/claims/list-claims.ts'
import { exportClaims } from './application/claims/list-export.ts'
import { changeView } from './application/claims/list-views.ts'
import { openClaim } from './application/claims/open-claim.ts'
import { previewClaim } from './application/claims/preview-claim.ts'
import { viewClaim } from './application/claims/view-claim.ts'
import { evidenceUses } from './application/evidence/evidence.ts'
import { changeMail, previewMail, sendTestMail, viewMails } from './application/mails/mail-settings.ts'
import type { OutgoingMail } from './application/mails/outgoing-mail.ts'
import { historyUses } from './application/history/history.ts'
import { sendMailAgain } from './application/mails/send-again.ts'
import { viewHome, viewShop } from './application/home.ts'
import { offShopForm, openOffShop, previewOffShop } from './application/purchases/open-off-shop.ts'
import { listOrders, orderIdOf, viewOrder } from './application/orders/view-order.ts'
import { exportAudit, viewAudit } from './application/figures/audit-log.ts'
import { exportFigures } from './application/figures/export-figures.ts'
import type { ExportedTable } from './application/figures/export-on-record.ts'
import { viewFigures } from './application/figures/view-figures.ts'
import { warrantyLeft } from './application/figures/warranty-left.ts'
import { changeGrades, viewGrades } from './application/grades/grade-settings.ts'
import { enter } from './application/people/enter.ts'
import { peopleUses } from './application/people/people.ts'
import { withPermissions } from './application/people/permitted.ts'
import { draftUses } from './application/policies/drafts/draft-application.ts'
import { policyUses } from './application/policies/policy-application.ts'
import { noSuchTerms, publicTerms } from './application/policies/public-terms.ts'
import { openShopDays } from './application/shop-days.ts'
import { openPolicyShelf } from './application/policy-shelf.ts'
import { toProblem } from './application/shopper/problems.ts'
import { shopperClaim } from './application/shopper/shopper-claim.ts'
import { shopperOpen } from './application/shopper/shopper-open.ts'
import { shopperOrder } from './application/shopper/shopper-order.ts'
import { shopperTellParcel } from './application/shopper/shopper-parcel.ts'
import { shopperPreview } from './application/shopper/shopper-preview.ts'
import { shopperAnswerQuote } from './application/shopper/shopper-quote.ts'
import { tryOutUses } from './application/simulator/try-out-uses.ts'
import { shopperWithdraw } from './application/shopper/shopper-withdraw.ts'
import { shopperWrite } from './application/shopper/shopper-write.ts'
import { languageOf } from './application/shopper/words.ts'
import { withProductFacts } from './application/setup/read-products.ts'
import { openGoodsShelf } from './application/setup/goods-shelf.ts'
import { setUpUses } from './application/setup/setup-application.ts'
import { installShop } from './application/shops/install-shop.ts'
import { staffOrder } from './application/staff-order.ts'
import { changeWaits, viewWaits } from './application/waits/wait-settings.ts'
import { acceptWebhook as accept } from './application/webhooks/accept-webhook.ts'
import { jobHandlers } from './application/worker.ts'
import { ok } from './domain/kernel/result.ts'
import type { Result } from './domain/kernel/result.ts'
import { hashOf } from './domain/policy/file/policy-file.ts'
import { withLaw } from './policy-library/law.ts'
import { policyLibrary } from './policy-library/library.ts'
import { templates } from './policy-library/templates.ts'
import { readSettings } from './settings.server.ts'

/** Wires use cases to adapters, for a web process or a worker. The one file that knows both. */
export async function compose(role: 'web' | 'worker') {
  const settings = readSettings(process.env)
  const now = () => new Date()
  const database = openDatabase(settings.databaseUrl)
  const queue = await openQueue(settings.databaseUrl, role, (error) => logError('queue', error))
  const locks = openLocks(settings.databaseUrl)
  const { stores, close: closeStores } = openStores({ database, databaseUrl: settings.databaseUrl, queue, locks, appUrlOf: appInAdmin(settings), evidenceDir: settings.evidenceDir })
  const shopifyApp = openShopify(settings, database, (shop, scopes) => locks.inTurn(`install:${shop}`, () => installShop(install, shop, scopes)))
  const request = openAdminRequest(openOfflineTokens(openTokenRenewal(settings), database, locks))
  const setUpShopify = openSetUpShopify(request)
  const policies = openPolicyShelf(stores.policies)
  const shopify = withProductFacts(openShopifyAdmin(request), { stores, policies, setUpShopify })
  const install = { stores, shopify, library: { startingSet: (shop: string) => { const name = settings.startingSets.get(shop); return name ? hashed(name) : null } }, enqueueImport: (shop: string) => queue.enqueue('take-in-orders', { shop }), now }
  const enqueueProducts = (shop: string) => queue.gather('read-products', { shop }, betweenReadings)
  const days = openShopDays()
  const markets = openMarkets(request)
  const deps = { stores, policies, shopify, now, today: (timeZone: string) => days.dayOf(now().getTime(), timeZone), ...days }
  const policyDeps = { ...deps, sha256, withLaw, markets }
  const offShop = { ...deps, newKey: () => randomUUID() }
  const history = { ...deps, enqueueImport: install.enqueueImport, readTable: readCsv, newId: () => randomUUID(), hash: (content: Uint8Array) => createHash('sha256').update(content).digest('hex') }

  const tryOut = tryOutUses({ ...deps, newKey: () => randomUUID() })

  const application: Application = {
    home: (context) => viewHome(deps, context),
    shop: (context) => viewShop(deps, context.shop),
    listClaims: (context, filter) => listClaims(deps, context, filter),
    matchingClaims: (context, filter, below) => matchingClaims(deps, context, filter, below),
    actOnMany: (context, seen, act) => actOnMany(deps, context, seen, act),
    exportClaims: async (context, asked, sheet) => asCsv(await exportClaims(deps, context, asked, sheet)),
    changeView: (context, change) => changeView(deps, context, change),
    viewClaim: async (context, claimId) => {
      const view = await viewClaim(deps, context.shop, claimId)
      return view.ok ? ok(withPermissions(context, view.value)) : view
    },
    listOrders: (context, filter) => listOrders(deps, context.shop, filter.search ?? '', filter.page ?? 1),
    viewOrder: (context, key) => viewOrder(deps, context.shop, key),
    previewClaim: (context, key, lines) => previewClaim(deps, context.shop, orderIdOf(key), lines),
    openClaim: (context, key, lines, requestKey) => openClaim(deps, context, orderIdOf(key), lines, requestKey),
    offShopForm: (context) => offShopForm(offShop, context),
    previewOffShop: (context, key, input) => previewOffShop(offShop, context, key, input),
    openOffShop: (context, key, input) => openOffShop(offShop, context, key, input),
    actOnClaim: (context, claimId, version, command) => actOnClaim(deps, context, claimId, version, command),
    figures: (context, asked) => viewFigures(deps, context, asked),
    warrantyLeft: (context) => warrantyLeft({ ...deps, prepare: (shop) => queue.nudge('take-in-orders', { shop }, 60) }, context),
    auditLog: (context, asked) => viewAudit(deps, context, asked),
    exportFigures: async (context, asked) => asCsv(await exportFigures(deps, context, asked)),
    exportAudit: async (context, asked) => asCsv(await exportAudit(deps, context, asked)),
    listVariants: (context, claimId, lineId, search) => listVariants(deps, context.shop, claimId, lineId, search),
    refundOutlook: (context, claimId) => refundOutlook(deps, context.shop, claimId),
    mergeClaims: (context, into, from) => mergeClaims(deps, context, into, from),
    sendMailAgain: (context, claimId, mailId) => sendMailAgain(deps, context, claimId, mailId),
    people: peopleUses(deps),
    grades: (context) => viewGrades(deps, context),
    changeGrades: (context, asked) => changeGrades(deps, context, asked),
    waits: (context) => viewWaits(deps, context),
    changeWaits: (context, asked) => changeWaits(deps, context, asked),
    mails: (context, asked) => viewMails(deps, context, asked),
    previewMail: (context, asked, wording) => previewMail(deps, context, asked, wording),
    changeMail: (context, asked, version, wording) => changeMail(deps, context, asked, version, wording),
    sendTestMail: (context, asked, wording) => sendTestMail(deps, context, asked, wording),
    staffOrder: (context, key) => staffOrder(deps, context.shop, key),
    shopperOrder: (context, key, locale) => shopperOrder(deps, context, key, languageOf(locale)),
    shopperPreview: (context, key, body) => shopperPreview(deps, context, key, body),
    shopperOpen: (context, key, body) => shopperOpen(deps, context, key, body),
    shopperClaim: (context, claimId, locale) => shopperClaim(deps, context, claimId, languageOf(locale)),
    shopperWrite: (context, claimId, as, body) => shopperWrite(deps, context, claimId, as, body),
    shopperAnswerQuote: (context, claimId, body) => shopperAnswerQuote(deps, context, claimId, body),
    shopperTellParcel: (context, claimId, body) => shopperTellParcel(deps, context, claimId, body),
    shopperWithdraw: (context, claimId, body) => shopperWithdraw(deps, context, claimId, body),
    policies: policyUses(policyDeps),
    automation: automationUses({ ...deps, enqueueProducts, newId: () => randomUUID() }),
    drafts: draftUses(policyDeps),
    setup: setUpUses({ ...policyDeps, enqueueProducts, setUpShopify, templates, goods: openGoodsShelf(stores, now) }),
    terms: (asked) => publicTerms(deps, asked),
    noSuchTerms,
    tryOut: { ...tryOut, exportImpactLines: async (context, id, filter, sheet) => asCsv(await tryOut.exportImpactLines(context, id, filter, sheet)) },
    evidence: evidenceUses({ ...deps, images: openImages(), seals: openSeals(settings.apiSecretKey), inTurn: (key, work) => locks.inTurn(key, work), appUrl: settings.appUrl }),
    shopperProblem: (code, locale) => toProblem(languageOf(locale), code),
    history: historyUses(history, toCsv),
  }

  const verify = (rawBody: Uint8Array, signature: string) => {
    const expected = createHmac('sha256', settings.apiSecretKey).update(rawBody).digest()
    const given = Buffer.from(signature, 'base64')
    return given.length === expected.length && timingSafeEqual(given, expected)
  }

  return {
    application,
    shopifyApp,
    apiKey: settings.apiKey,
    logError,
    acceptWebhook: (incoming: Request) => accept({ inbox: stores.inbox, verify, log, now }, incoming),
    /** The shop and the member of staff with their role, from the verified session token alone. */
    authenticateStaff: async (incoming: Request): Promise<StaffContext> => {
      if (!carriesOnlyStaffTokens(incoming)) throw new Response(null, { status: 401 })
      const { session, sessionToken } = await shopifyApp.authenticate.admin(incoming)
      const user = session.onlineAccessInfo?.associated_user
      // Whoever acts is written down: a session that doesn't name the token's own member of staff is nobody's.
      if (!user?.id || String(user.id) !== sessionToken.sub) throw new Response(null, { status: 401 })
      // Loaders run side by side: one may find the session while another is still installing the shop.
      const installed = await stores.shops.find(session.shop)
      if (!installed || installed.uninstalled) await locks.inTurn(`install:${session.shop}`, () => installShop(install, session.shop, session.scope ?? ''))
      const entered = await enter({ staff: stores.staff, now }, session.shop, { id: String(user.id), name: [user.first_name, user.last_name].filter(Boolean).join(' ') || 'Staff', ownsAccount: user.account_owner })
      if (!entered.ok) throw Response.json({ sentence: entered.error.sentence }, { status: 403 })
      return entered.value
    },
    /** The customer whom the token of an extension names, in a shop that has the app; null for any other. */
    authenticateShopper: async (incoming: Request): Promise<ShopperContext | null> => {
      const token = /^Bearer (\S+)$/i.exec(incoming.headers.get('authorization') ?? '')?.[1]
      const named = token ? readCustomerToken(token, settings, now().getTime()) : null
      const shop = named && (await stores.shops.find(named.shop))
      return shop && !shop.uninstalled ? named : null
    },
    /** Whom Shopify's app proxy has sent on from a shop's storefront; null for any other request. */
    authenticateStorefront: (incoming: Request) => readAppProxy(new URL(incoming.url), settings.apiSecretKey, now().getTime()),
    /** Null where a shopper's call may go on, otherwise the seconds to wait. */
    admitShopper: openCallLimits(now),
    work: () => {
      const mailer = openMailer(settings.smtpUrl)
      // An import under way is nudged in vain, and so is what waits its turn in a long queue: once a minute is enough.
      const nudge = {
        import: (shop: string) => queue.nudge('take-in-orders', { shop }, 60),
        importNow: install.enqueueImport,
        steps: (shop: string, claimId: string) => queue.nudge('perform-steps', { shop, claimId }),
        inbox: (entryId: string) => queue.nudge('handle-inbox', { entryId }, 60),
        mail: (mailId: string) => queue.nudge('send-mail', { mailId }, 60),
        timer: (timerId: string) => queue.nudge('fire-timer', { timerId }, 60),
        look: (timerId: string) => queue.nudge('look-at-order', { timerId }),
        impact: (shop: string, runId: string) => queue.nudge('weigh-impact', { shop, runId }, 15),
        products: enqueueProducts,
        requests: (shop: string, orderId: string) => queue.enqueue('take-over-requests', { shop, orderId }),
      }
      const sendMail = (mail: OutgoingMail) => mailer.send({ ...mail, from: `"${mail.fromName.replaceAll('"', '')}" <${settings.mailFrom}>` })
      return queue.work(jobHandlers({ stores, policies, shopify, setUpShopify, log, now, dayOf: days.dayOf, pause: (ms) => pause(ms), sendMail, engine: openImpactEngine(settings.databaseUrl, database), enqueue: nudge }), 10)
    },
    close: async () => {
      await queue.stop()
      await locks.close()
      await closeStores()
      await database.$disconnect()
    },
  }
}

/** A table that may be exported as a file, or the refusal. */
function asCsv(exported: Result<ExportedTable, Refusal>): Result<CsvFile, Refusal> {
  return exported.ok ? ok({ name: exported.value.name, content: toCsv(exported.value.columns, exported.value.rows) }) : exported
}

/** A set of the library with the hash of its content: what tells one version from another. */
function hashed(name: 'klenota' | 'izlato' | 'kestia') {
  const content = policyLibrary[name]
  return { name, content, hash: hashOf(content, sha256) }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

export type Composition = Awaited<ReturnType<typeof compose>>
