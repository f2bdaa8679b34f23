import { Text } from '@shopify/polaris'
import { useDraftScope } from './draft-context.tsx'

/** What the lint says of a place that is no single field. */
export function Said({ place }: { place: string }) {
  const said = useDraftScope().findings.filter((one) => one.place === place)
  return <>{said.map(({ message, severity, path }) => <Text as="p" key={`${path} ${message}`} tone={severity === 'error' ? 'critical' : 'caution'}>{message}</Text>)}</>
}
