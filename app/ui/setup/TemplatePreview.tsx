import { useNavigate } from '@remix-run/react'
import { Banner, BlockStack, Page, Select, Text } from '@shopify/polaris'
import type { TemplatePage } from '../../application/setup/setup-view.ts'
import { PlainDocument } from './PlainDocument.tsx'
import { languageWords, templateWords } from './setup-words.ts'
import { useSetUp } from './use-set-up.ts'

/** A template in whole, as it would be published with the shop's own name in it; it can be started from here. */
export function TemplatePreview({ page: { name, language, languages, documents, chosen, revision, locked } }: { page: TemplatePage }) {
  const navigate = useNavigate()
  const inHand = useSetUp('template', revision)
  const title = templateWords[name]?.title ?? name
  const start = { content: chosen ? 'Go on with it' : 'Start from it', loading: inHand.leaving, onAction: () => inHand.goOn({ template: name, ...(languages.length > 1 ? { language } : {}) }, 'details') }
  return (
    <Page title={title} subtitle="As your customers would read it" backAction={{ content: 'Templates', url: '/app/set-up/template' }} {...(locked ? {} : { primaryAction: start })}>
      <BlockStack gap="400">
        <div aria-live="polite">{inHand.refusal ? <div className="rc-inset"><Banner tone="critical" title="Not yet"><p>{inHand.refusal.sentence}</p></Banner></div> : null}</div>
        {languages.length > 1 ? <div className="rc-inset rc-short--wide"><Select label="Language" options={languages.map((value) => ({ value, label: languageWords(value) }))} value={language} onChange={(code) => navigate(`/app/set-up/templates/${name}?language=${code}`)} /></div> : null}
        {documents.map((document) => <PlainDocument key={`${document.document} ${document.effectiveFrom}`} document={document} />)}
        <div className="rc-inset"><Text as="p" tone="subdued">Nothing is published before the last step, and every sentence can be changed later.</Text></div>
      </BlockStack>
    </Page>
  )
}
