import { expect, inject } from 'vitest'
import { shippedWording } from '../../../app/application/mails/shipped-wording.ts'
import { languagesOfMail, mailKinds, mailLanguages } from '../../../app/domain/mail/mail-kinds.ts'
import type { MailLanguage } from '../../../app/domain/mail/mail-kinds.ts'
import type { Mail } from '../../../sandbox/mailbox/mail.ts'

/** Every mail about a claim, the earliest first. A claim's number counts within its shop, so the shop's name goes with it. */
export async function mailsAbout(shopName: string, claim: string): Promise<Mail[]> {
  const all = (await (await fetch(`${inject('stack').mailbox}/api/mails`)).json()) as Mail[]
  return all.filter((mail) => mail.subject.startsWith(`${shopName}: `) && mail.subject.endsWith(`(${claim})`)).sort((a, b) => a.id - b.id)
}

const titleOf = (subject: string) => subject.replace(/^\{shop\}: | \(\{number\}\)$/g, '')
/** The title of a mail in a language, by its English one. Two mails may have one title in another language, so there is no way back. */
const titlesIn = (language: MailLanguage) => new Map(mailKinds.filter((kind) => languagesOfMail(kind).includes(language)).map((kind) => [titleOf(shippedWording(kind, 'en').subject), titleOf(shippedWording(kind, language).subject)]))

/** Waits until the shopper has been written exactly these subjects, in one language (order aside), and answers the mails. */
export async function expectMails(shopName: string, claim: string, subjects: string[]): Promise<Mail[]> {
  const wanted = mailLanguages.map((language) => { const titles = titlesIn(language); return subjects.map((subject) => titles.get(subject) ?? subject).sort() })
  const titles = async () => {
    const got = (await mailsAbout(shopName, claim)).map((mail) => mail.subject.slice(shopName.length + 2, -(claim.length + 3))).sort()
    return wanted.some((one) => JSON.stringify(one) === JSON.stringify(got)) ? subjects : got
  }
  await expect.poll(titles, { timeout: 20_000 }).toEqual(subjects)
  return mailsAbout(shopName, claim)
}

/** What the shopper is written on the way to a refund, to a settlement in kind, and to a refusal. */
export const mailsOf = {
  refund: ['We have your claim', 'Your claim is approved', 'Your parcel has arrived', 'Your refund is on its way'],
  settlement: ['We have your claim', 'Your claim is approved', 'Your parcel has arrived', 'Your claim is settled'],
  refusal: ['We have your claim', 'Your claim is declined'],
}
