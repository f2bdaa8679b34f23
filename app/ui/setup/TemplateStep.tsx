import { Badge, BlockStack, Card, InlineStack, Link, RadioButton, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { SetUpContent, TemplateView } from '../../application/setup/setup-view.ts'
import { nextStep } from './frame.ts'
import type { Frame } from './frame.ts'
import { SetUpFrame } from './SetUpFrame.tsx'
import { counted, languageWords, templateWords } from './setup-words.ts'

/** Which terms to start from; each can be read in whole before it is chosen. */
export function TemplateStep({ frame, content }: { frame: Frame; content: Extract<SetUpContent, { step: 'template' }> }) {
  const [chosen, setChosen] = useState(content.chosen ?? content.suggested)
  const isAnother = content.chosen !== null && chosen !== content.chosen
  return (
    <SetUpFrame {...frame} {...(chosen ? { onNext: () => frame.inHand.goOn({ template: chosen }, nextStep(frame)) } : {})}>
      <Card padding="0">
        <fieldset className="rc-plain-set">
          <legend className="rc-hidden">Template</legend>
          <ul className="rc-rowlist">{content.templates.map((template) => <Row key={template.name} template={template} chosen={template.name === chosen} suggested={template.name === content.suggested} locked={frame.locked !== null} onChoose={() => setChosen(template.name)} />)}</ul>
        </fieldset>
      </Card>
      <div className="rc-inset"><Text as="p" tone="subdued">Do you have your policy as a file? <Link url="/app/policies/import">Import it instead.</Link></Text></div>
      {isAnother ? <div className="rc-inset"><Text as="p" tone="caution">Another template asks for other things: addresses and goods that you entered for the first one are forgotten.</Text></div> : null}
    </SetUpFrame>
  )
}

function Row({ template: { name, languages, documents }, chosen, suggested, locked, onChoose }: { template: TemplateView; chosen: boolean; suggested: boolean; locked: boolean; onChoose: () => void }) {
  const { title, text } = templateWords[name] ?? { title: name, text: '' }
  const clauses = documents.reduce((sum, one) => sum + one.clauses, 0)
  return (
    <li className="rc-template">
      <BlockStack gap="150">
        <InlineStack gap="200" blockAlign="center">
          <RadioButton id={`template-${name}`} name="template" label={<Text as="span" fontWeight="medium">{title}</Text>} checked={chosen} disabled={locked} onChange={onChoose} helpText={text} />
        </InlineStack>
        <div className="rc-template__more">
          <InlineStack gap="200" blockAlign="center">
            {suggested ? <Badge tone="info">For your country</Badge> : null}
            {languages.map((code) => <Badge key={code}>{languageWords(code)}</Badge>)}
            <Text as="span" variant="bodySm" tone="subdued">{`${counted(clauses, 'clause')} in ${counted(documents.length, 'document')}`}</Text>
            <Link url={`/app/set-up/templates/${name}`} accessibilityLabel={`Read the terms: ${title}`}>Read the terms</Link>
          </InlineStack>
        </div>
      </BlockStack>
    </li>
  )
}
