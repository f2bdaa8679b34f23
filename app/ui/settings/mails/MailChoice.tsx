import { useNavigate } from '@remix-run/react'
import { Card, InlineGrid, Select } from '@shopify/polaris'
import type { MailsView } from '../../../application/mails/mails-view.ts'
import { languagesOfMail, mailKinds, shapeOfMail } from '../../../domain/mail/mail-kinds.ts'
import type { MailKind } from '../../../domain/mail/mail-kinds.ts'
import { languageNames, mailTitles } from '../../../domain/mail/mail-words.ts'

/** Which mail is looked at, in which language; those with a wording of the shop's own are marked. */
export function MailChoice({ mails }: { mails: MailsView }) {
  const navigate = useNavigate()
  const go = (kind: string, language: string) => {
    void (window.shopify?.saveBar.leaveConfirmation() ?? Promise.resolve()).then(() => navigate(`/app/settings/mails?mail=${kind}&language=${language}`, { preventScrollReset: true }))
  }
  const isChanged = (kind: MailKind) => mails.changed.some((key) => key.startsWith(`${kind}.`))
  const options = (to: 'customer' | 'staff') => mailKinds.filter((kind) => shapeOfMail(kind).to === to).map((kind) => ({ value: kind, label: `${mailTitles[kind]}${isChanged(kind) ? ' (your wording)' : ''}` }))
  const languages = languagesOfMail(mails.kind)
  return (
    <Card>
      <InlineGrid columns={{ xs: 1, sm: 2 }} gap="400">
        <Select label="Mail" value={mails.kind} onChange={(kind) => go(kind, mails.language)} options={[{ title: 'To the customer', options: options('customer') }, { title: 'To your staff', options: options('staff') }]} />
        <Select label="Language" value={mails.language} onChange={(language) => go(mails.kind, language)} disabled={languages.length === 1} helpText={languages.length === 1 ? 'Staff are written to in English, as their screens are.' : 'Customers are written to in the language of their order.'}
          options={languages.map((language) => ({ value: language, label: `${languageNames[language]}${mails.changed.includes(`${mails.kind}.${language}`) ? ' (your wording)' : ''}` }))} />
      </InlineGrid>
    </Card>
  )
}
