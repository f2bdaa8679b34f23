import type { ReasonsView } from '../../../application/setup/reasons-view.ts'
import { SettingsForm } from '../SettingsForm.tsx'
import { ReasonsEditor } from './ReasonsEditor.tsx'
import { useReasons } from './use-reasons.ts'

/** Why customers return things, in the shop's own words. */
export function ReasonsPage({ reasons }: { reasons: ReasonsView }) {
  const hand = useReasons(reasons)
  return (
    <SettingsForm page="reasons" setting={hand} locked={reasons.locked} isChanged={hand.isChanged} onSave={hand.save} onDiscard={hand.discard}>
      <ReasonsEditor hand={hand} shopify={reasons.shopify} locked={reasons.locked !== null} />
    </SettingsForm>
  )
}
