import { Banner } from '@shopify/polaris'
import type { ReasonsView } from '../../application/setup/reasons-view.ts'
import { ReasonsEditor } from '../settings/reasons/ReasonsEditor.tsx'
import { useReasons } from '../settings/reasons/use-reasons.ts'
import { nextStep } from './frame.ts'
import type { Frame } from './frame.ts'
import { SetUpFrame } from './SetUpFrame.tsx'

/** The shop's own reasons; what was changed is saved on the way on. */
export function ReasonsStep({ frame, reasons }: { frame: Frame; reasons: ReasonsView }) {
  const goOn = () => frame.inHand.goOn({}, nextStep(frame))
  const hand = useReasons(reasons, goOn)
  return (
    <SetUpFrame {...frame} locked={reasons.locked} onNext={() => (hand.isChanged ? hand.save() : goOn())} next={hand.isChanged ? 'Save and continue' : 'Continue'}>
      <div><div aria-live="polite">{hand.refusal ? <div className="rc-inset rc-above"><Banner tone="critical" title="Not saved">{hand.refusal}</Banner></div> : null}</div>
        <ReasonsEditor hand={hand} shopify={reasons.shopify} locked={reasons.locked !== null} />
      </div>
    </SetUpFrame>
  )
}
