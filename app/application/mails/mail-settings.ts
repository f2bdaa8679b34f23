import { isMailKind, isMailLanguage, languagesOfMail } from '../../domain/mail/mail-kinds.ts'
import type { MailKind, MailLanguage } from '../../domain/mail/mail-kinds.ts'
import { templateProblems } from '../../domain/mail/template.ts'
import type { MailTemplate } from '../../domain/mail/template.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import { staffActor } from '../actor.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import type { StoredWording } from './mail-store.ts'
import type { Stores } from '../store-ports.ts'
import { toMailView } from './mail-view.ts'
import type { MailPreview, MailsView } from './mails-view.ts'
import { sampleLetter } from './sample-letter.ts'
import { shippedWording, wordingKey } from './shipped-wording.ts'
import { undelivered } from './undelivered.ts'

export interface MailSettingsDeps { stores: Pick<Stores, 'shops' | 'mails' | 'staff'>; now(): Date; today(timeZone: string): string }

/** Which mail is meant: its kind and its language, as a browser sends them. */
export interface MailAsked { kind: unknown; language: unknown }

const noSuchMail: Refusal = { kind: 'not-found', sentence: 'There is no such mail.' }
const changedMeanwhile: Refusal = { kind: 'conflict', sentence: 'Somebody else changed this mail while you did, so nothing was saved. Your words are still here: copy what you want to keep, reload the page, and go on from there.' }

function meantBy({ kind, language }: MailAsked): { kind: MailKind; language: MailLanguage } | null {
  if (typeof kind !== 'string' || !isMailKind(kind) || typeof language !== 'string' || !isMailLanguage(language)) return null
  return languagesOfMail(kind).includes(language) ? { kind, language } : { kind, language: 'en' }
}

/** Mails that could not be delivered, as many as are shown at once. */
const mostUndelivered = 20

const versionOf = (own: StoredWording | undefined) => own?.updatedAt ?? ''

/** One mail's wording to be looked at; everybody may. Without a mail named, the first. */
export async function viewMails({ stores, now, today }: MailSettingsDeps, context: StaffContext, asked: MailAsked): Promise<Result<MailsView, Refusal>> {
  const meant = meantBy(asked) ?? { kind: 'opened' as const, language: 'en' as const }
  const [shop, wordings, staff, failed] = await Promise.all([stores.shops.find(context.shop), stores.mails.wordings(context.shop), stores.staff.addresses(context.shop), undelivered({ stores, now }, context.shop, { most: mostUndelivered, tests: true })])
  if (!shop) return err(noSuchMail)
  const own = wordings.find((one) => one.kind === meant.kind && one.locale === meant.language)
  const shipped = shippedWording(meant.kind, meant.language)
  const wording = own ? { subject: own.subject, body: own.body } : shipped
  return ok({
    ...meant, wording, shipped, own: own ? { at: own.updatedAt, by: own.updatedBy.name } : null, version: versionOf(own), changed: wordings.map(({ kind, locale }) => `${kind}.${locale}`),
    preview: sampleLetter(meant.kind, meant.language, wording, shop, today(shop.timeZone)), undelivered: { count: failed.count, mails: failed.rows.map(toMailView) }, testTo: staff.get(context.staff.id) ?? null, locked: notPermitted(context, 'edit-mails')?.sentence ?? null,
  })
}

/** How a wording would look; refused with its problems where it can't be used. */
export async function previewMail({ stores, today }: MailSettingsDeps, context: StaffContext, asked: MailAsked, wording: MailTemplate): Promise<Result<MailPreview, Refusal>> {
  const meant = meantBy(asked)
  const shop = await stores.shops.find(context.shop)
  if (!meant || !shop) return err(noSuchMail)
  const fields = templateProblems(meant.kind, wording)
  return Object.keys(fields).length ? err({ kind: 'invalid', sentence: 'This wording can’t be used yet.', fields }) : ok(sampleLetter(meant.kind, meant.language, wording, shop, today(shop.timeZone)))
}

/** Saves a wording against the version that was seen, on record with what stood before; null goes back to the shipped one. */
export async function changeMail({ stores, now }: MailSettingsDeps, context: StaffContext, asked: MailAsked, version: string, wording: MailTemplate | null): Promise<Result<true, Refusal>> {
  const meant = meantBy(asked)
  const refused = notPermitted(context, 'edit-mails')
  if (refused) return err(refused)
  if (!meant) return err(noSuchMail)
  const fields = wording ? templateProblems(meant.kind, wording) : {}
  if (Object.keys(fields).length) return err({ kind: 'invalid', sentence: 'Some of it needs your attention, so nothing was saved.', fields })
  const before = (await stores.mails.wordings(context.shop)).find((one) => one.kind === meant.kind && one.locale === meant.language)
  if (versionOf(before) !== version) return err(changedMeanwhile)
  const shipped = shippedWording(meant.kind, meant.language)
  const next = wording && (wording.subject !== shipped.subject || wording.body !== shipped.body) ? wording : null
  if (!next && !before) return ok(true)
  const record = { what: 'mail-wording', before: { mail: wordingKey(meant.kind, meant.language), subject: before?.subject ?? shipped.subject, body: before?.body ?? shipped.body }, after: { mail: wordingKey(meant.kind, meant.language), subject: (next ?? shipped).subject, body: (next ?? shipped).body } }
  const saved = await stores.mails.saveWording(context.shop, meant.kind, meant.language, before?.updatedAt ?? null, next, record, staffActor(context), now())
  return saved ? ok(true) : err(changedMeanwhile)
}

/** Sends the member of staff a mail with the sample's values, as it would look; they are answered where it goes. */
export async function sendTestMail(deps: MailSettingsDeps, context: StaffContext, asked: MailAsked, wording: MailTemplate): Promise<Result<{ to: string }, Refusal>> {
  const refused = notPermitted(context, 'edit-mails')
  if (refused) return err(refused)
  const to = (await deps.stores.staff.addresses(context.shop)).get(context.staff.id)
  if (!to) return err({ kind: 'not-allowed', sentence: 'Shopify has not told Recourse a confirmed e-mail address of yours, so there is nowhere to send a test to. Confirm it in your Shopify profile, then open Recourse again.' })
  const preview = await previewMail(deps, context, asked, wording)
  if (!preview.ok) return preview
  await deps.stores.mails.post(crypto.randomUUID(), context.shop, { kind: 'test', to, locale: String(asked.language), ...preview.value, subject: `Test: ${preview.value.subject}` }, deps.now())
  return ok({ to })
}
