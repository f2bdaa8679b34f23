import { BlockStack, Card, ChoiceList, Select, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { DetailValues, SetUpAnswers, SetUpContent } from '../../application/setup/setup-view.ts'
import { isLawPlace } from '../../domain/kernel/law-places.ts'
import { ChoiceBox } from '../choice/ChoiceBox.tsx'
import { useChoices } from '../choice/use-choices.ts'
import { lawWords } from '../policies/policy-words.ts'
import { nextStep } from './frame.ts'
import type { Frame } from './frame.ts'
import { SetUpFrame } from './SetUpFrame.tsx'
import { countryWords, languageWords } from './setup-words.ts'

/** Name, addresses, clock and holidays: as far as the chosen terms say them or count by them. */
export function DetailsStep({ frame, content: { fields, usualTitle, values: seen, languages, law, calendars } }: { frame: Frame; content: Extract<SetUpContent, { step: 'details' }> }) {
  const [values, setValues] = useState(seen)
  const zones = useChoices('time-zones')
  const problems = frame.inHand.refusal?.fields ?? {}
  const change = (some: Partial<DetailValues>) => {
    const after = { ...values, ...some }
    setValues(after)
    frame.inHand.keep(toAnswers(after, usualTitle))
  }
  const common = { disabled: frame.locked !== null, autoComplete: 'off' }
  return (
    <SetUpFrame {...frame} onNext={() => frame.inHand.goOn(toAnswers(values, usualTitle), nextStep(frame))}>
      {usualTitle === null ? null : (
        <Card>
          <BlockStack gap="400">
            <Text as="h2" variant="headingMd">This policy</Text>
            <TextField {...common} label="Title" value={values.title} maxLength={80} error={problems.title} onChange={(title) => change({ title })} helpText={`By it you tell it from your other policies, and so do customers on the page of your terms. Left empty, it is “${usualTitle}”.`} />
          </BlockStack>
        </Card>
      )}
      {fields.seller || fields.email ? (
        <Card>
          <BlockStack gap="400">
            <Text as="h2" variant="headingMd">Your business</Text>
            {fields.seller ? <TextField {...common} label="Name" value={values.seller} error={problems.seller} onChange={(seller) => change({ seller })} helpText="Of whom your customers buy." /> : null}
            {fields.email ? <TextField {...common} label="E-mail address" type="email" value={values.email} error={problems.email} onChange={(email) => change({ email })} helpText="Where customers write to about a return. It stands in the terms." /> : null}
          </BlockStack>
        </Card>
      ) : null}
      {fields.addresses.length > 0 ? (
        <Card>
          <BlockStack gap="400">
            <Text as="h2" variant="headingMd">Addresses</Text>
            {fields.addresses.map(({ clause, heading, lines }) => (
              <TextField {...common} key={clause} label={heading} multiline={4} value={(values.addresses[clause] ?? []).join('\n')} error={problems[`address ${clause}`]} placeholder={lines.map((line) => line.replace('[seller]', values.seller)).join('\n')}
                onChange={(text) => change({ addresses: { ...values.addresses, [clause]: text.split('\n') } })} helpText="One line of the address a line." />
            ))}
          </BlockStack>
        </Card>
      ) : null}
      <Card>
        <BlockStack gap="400">
          <Text as="h2" variant="headingMd">Days and language</Text>
          <ChoiceBox label="Clock" choices={zones} value={values.timeZone} disabled={common.disabled} error={problems.timeZone} onChoose={(timeZone) => change({ timeZone })} helpText="A last day ends at midnight by this clock. Type the name of a city to find it." />
          {fields.calendar ? <Select label="Public holidays" options={calendars.map((value) => ({ value, label: countryWords(value) }))} value={values.calendar} disabled={common.disabled} error={problems.calendar} onChange={(calendar) => change({ calendar })} helpText="These terms count working days: Monday to Friday without the public holidays of this country." /> : null}
          {languages.length > 1 ? <Select label="Language of the terms" options={languages.map((value) => ({ value, label: languageWords(value) }))} value={values.language} disabled={common.disabled} onChange={(language) => change({ language, also: [...values.also, values.language].filter((one) => one !== language) })} helpText="In which they are published, and which binds. Your customers’ pages and mails follow their own language." /> : null}
          {languages.length > 1 ? <ChoiceList title="Passages can be read in" allowMultiple disabled={common.disabled} selected={values.also} onChange={(also) => change({ also })} choices={languages.filter((value) => value !== values.language).map((value) => ({ value, label: languageWords(value) }))} /> : null}
        </BlockStack>
      </Card>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">What the law gives at least</Text>
          <ChoiceList title="Law that stands beside these terms" allowMultiple disabled={common.disabled} selected={values.law} onChange={(chosen) => change({ law: chosen.filter(isLawPlace) })} choices={law.map((value) => ({ value, label: lawWords[value].label, helpText: lawWords[value].help }))} />
          <Text as="p" tone="subdued">Where your terms say less, a customer there still gets what the law gives, and the answer names the act. Recourse is no lawyer: have yours look at the terms.</Text>
        </BlockStack>
      </Card>
    </SetUpFrame>
  )
}

/** What is entered as it is kept; the title only where it is another than the usual one, which follows the name of the business. */
const toAnswers = ({ title, seller, email, timeZone, calendar, language, also, law, addresses }: DetailValues, usualTitle: string | null): SetUpAnswers => ({ ...(usualTitle === null ? {} : { title: title.trim() === usualTitle ? '' : title }), seller, email, timeZone, calendar, language, also, law, addresses })
