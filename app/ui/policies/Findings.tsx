import { Badge, Text } from '@shopify/polaris'
import type { FindingView } from '../../application/policies/policies-view.ts'
import { ListCard } from '../ListCard.tsx'

/** How many of each kind: `2 errors, 1 warning`. */
export function findingsCounted(findings: FindingView[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const counted = (many: number, one: string) => `${many} ${one}${many === 1 ? '' : 's'}`
  return `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`
}

/** What is wrong with a policy, and what is to be weighed: the same as the command line says. */
export function Findings({ findings }: { findings: FindingView[] }) {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const sorted = [...errors, ...findings.filter(({ severity }) => severity === 'warning')]
  return (
    <ListCard heading={findingsCounted(findings)} id="findings" about={errors.length ? 'With an error nothing can be published. A warning is for you to weigh.' : 'A warning is for you to weigh: there are shops in which it is meant.'}>
      <ul className="rc-rowlist" aria-labelledby="findings">
        {sorted.map(({ path, code, severity, message }, i) => (
          <li className="rc-change" key={i}>
            <div>
              <Badge tone={severity === 'error' ? 'critical' : 'warning'}>{severity === 'error' ? 'Error' : 'Warning'}</Badge>
              <Text as="p" variant="bodySm" tone="subdued" breakWord>{`${path} · ${code}`}</Text>
            </div>
            <Text as="p" breakWord>{message}</Text>
          </li>
        ))}
      </ul>
    </ListCard>
  )
}
