import type { SetUpView } from '../../application/setup/setup-view.ts'
import { DetailsStep } from './DetailsStep.tsx'
import { GoodsStep } from './GoodsStep.tsx'
import { PublishStep } from './PublishStep.tsx'
import { ReasonsStep } from './ReasonsStep.tsx'
import { ShopifyStep } from './ShopifyStep.tsx'
import { TemplateStep } from './TemplateStep.tsx'
import { useSetUp } from './use-set-up.ts'

/** The guided way to a published policy: a shop's first, or a further one. */
export function SetUpPage({ view: { content, steps, first, reached, revision, locked } }: { view: SetUpView }) {
  const inHand = useSetUp(content.step, revision)
  const frame = { step: content.step, steps, first, reached, locked, inHand }
  switch (content.step) {
    case 'template': return <TemplateStep frame={frame} content={content} />
    case 'details': return <DetailsStep frame={frame} content={content} />
    case 'goods': return <GoodsStep frame={frame} goods={content.goods} />
    case 'reasons': return <ReasonsStep frame={frame} reasons={content.reasons} />
    case 'shopify': return <ShopifyStep frame={frame} native={content.native} />
    case 'publish': return <PublishStep frame={frame} summary={content.summary} />
    default: return content satisfies never
  }
}
