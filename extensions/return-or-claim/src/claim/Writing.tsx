import { useState } from 'preact/hooks'
import { faultOf, type ClaimInHand } from './use-claim.ts'

const longest = 2000

/** A text and the button that sends it. What was written stays until it has arrived. */
export function Writing({ door, label, send, primary, inHand }: { door: 'message' | 'dispute'; label: string; send: string; primary: boolean; inHand: ClaimInHand }) {
  const [text, setText] = useState('')
  const act = async () => {
    if (await inHand.tell(door, { text })) setText('')
  }
  return (
    <s-stack gap="base">
      <s-text-area label={label} value={text} rows={3} maxLength={longest} error={faultOf(inHand, door, 'text')} onInput={(event) => setText((event.currentTarget as HTMLTextAreaElement).value)} />
      <s-stack alignItems="start"><s-button variant={primary ? 'primary' : 'secondary'} loading={inHand.busy === door} onClick={() => void act()}>{send}</s-button></s-stack>
    </s-stack>
  )
}
