import { Badge, BlockStack, Box, Button, Card, InlineStack, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { DraftFinding } from '../../../application/policies/draft-view.ts'

interface Props { findings: DraftFinding[]; /** The list is to be seen. */ isWanted: boolean; headingOf: (place: string) => string; onGo: (place: string) => void }

/**
 * What is wrong with the draft and what is to be weighed, each with the way to its field. Behind its count, so that what
 * somebody types in doesn't move while faults come and go.
 */
export function FindingsPanel({ findings, isWanted, headingOf, onGo }: Props) {
  const [chosen, setChosen] = useState<boolean | null>(null)
  const errors = findings.filter(({ severity }) => severity === 'error')
  const sorted = [...errors, ...findings.filter(({ severity }) => severity === 'warning')]
  const counted = (many: number, one: string) => `${many} ${one}${many === 1 ? '' : 's'}`
  const isOpen = chosen ?? isWanted
  if (findings.length === 0) return <Card><Text as="p">Nothing is wrong with it: it can be published.</Text></Card>
  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd={isOpen ? '200' : '400'}>
        <Text as="h2" variant="headingMd"><button type="button" className="rc-disclose" id="findings" aria-expanded={isOpen} aria-controls="findings-list" onClick={() => setChosen(!isOpen)}>{[...(errors.length ? [counted(errors.length, 'error')] : []), ...(findings.length > errors.length ? [counted(findings.length - errors.length, 'warning')] : [])].join(', ')}</button></Text>
      </Box>
      <div id="findings-list" hidden={!isOpen}>
        <Box paddingInline="400" paddingBlockEnd="200"><Text as="p" tone="subdued">{errors.length ? 'With an error nothing can be published. Some are only looked for once others are mended.' : 'A warning is for you to weigh: there are shops in which it is meant.'}</Text></Box>
        <ul className="rc-rowlist" aria-labelledby="findings">
          {sorted.map(({ place, severity, message, path, code }) => (
            <li key={`${path} ${code}`} className="rc-draftfinding">
              <BlockStack gap="100">
                <InlineStack gap="200" blockAlign="center"><Badge tone={severity === 'error' ? 'critical' : 'warning'}>{severity === 'error' ? 'Error' : 'Warning'}</Badge><Text as="span" fontWeight="medium">{headingOf(place)}</Text></InlineStack>
                <Text as="p" breakWord>{message}</Text>
              </BlockStack>
              <Button size="slim" onClick={() => onGo(place)} accessibilityLabel={`Go there: ${headingOf(place)}, ${code}`}>Go there</Button>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}
