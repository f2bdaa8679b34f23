import { Text } from '@shopify/polaris'

/** What is told to who can't see it change; it takes no place. */
export function Spoken({ children }: { children: string }) {
  return <div role="status" className="rc-spoken"><Text as="p" visuallyHidden>{children}</Text></div>
}
