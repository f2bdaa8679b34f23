import { Link } from '@remix-run/react'
import { Banner, BlockStack, Button, InlineStack, Page, ProgressBar, Text } from '@shopify/polaris'
import type { ReactNode } from 'react'
import { useCurrentInView } from '../use-current-in-view.ts'
import { stepBefore } from './frame.ts'
import type { Frame } from './frame.ts'
import { stepWords } from './setup-words.ts'

interface Props extends Frame {
  /** What going on does; left out on the last step, which has its own end, and where nothing is chosen yet. */
  onNext?: () => void
  /** What going on is called where it isn't plainly that. */
  next?: string
  children: ReactNode
}

/** A step of the set-up: how far it is, the ways back and on, and what was refused. */
export function SetUpFrame({ step, steps, first, reached, locked, inHand, onNext, next, children }: Props) {
  const place = steps.indexOf(step) + 1
  const before = stepBefore({ step, steps })
  const row = useCurrentInView(step)
  const { title, lead } = stepWords(step, first)
  const away = first ? { content: 'Home', url: '/app' } : { content: 'Policies', url: '/app/policies' }
  return (
    <Page title={title} subtitle={`${first ? 'Set-up' : 'Another policy'}, step ${place} of ${steps.length}`} backAction={away} secondaryActions={locked ? [] : [{ content: 'Finish later', onAction: inHand.dismiss, disabled: inHand.leaving }]}>
      <div onBlur={inHand.keepNow}><BlockStack gap="400">
        <div className="rc-inset"><ProgressBar progress={Math.round(((place - 1) / steps.length) * 100)} size="small" ariaLabelledBy="set-up-steps" /></div>
        <nav ref={row} className="rc-subnav rc-subnav--close" aria-label="Steps of the set-up" id="set-up-steps">
          <ul>{steps.map((one) => <li key={one}>{steps.indexOf(one) <= steps.indexOf(reached) ? <Link to={`/app/set-up/${one}`} {...(one === step ? { 'aria-current': 'step' as const } : {})}>{stepWords(one, first).title}</Link> : <span className="rc-subnav__later">{stepWords(one, first).title}</span>}</li>)}</ul>
        </nav>
        <div className="rc-inset"><Text as="p">{lead}</Text><div aria-live="polite">{inHand.refusal ? <div className="rc-below"><Banner tone="critical" title="Not yet"><p>{inHand.refusal.sentence}</p></Banner></div> : null}</div></div>
        {locked ? <div className="rc-inset"><Banner tone="info">{locked}</Banner></div> : null}
        {children}
        <div className="rc-inset">
          <InlineStack align="space-between" blockAlign="center" gap="200">
            {before ? <Button url={`/app/set-up/${before}`}>Back</Button> : <span />}
            <InlineStack gap="300" blockAlign="center">
              {locked ? null : <Text as="span" variant="bodySm" tone="subdued">{inHand.busy ? 'Saving…' : 'Saved as you go'}</Text>}
              {onNext ? <Button variant="primary" onClick={onNext} loading={inHand.leaving} disabled={locked !== null}>{next ?? 'Continue'}</Button> : null}
            </InlineStack>
          </InlineStack>
        </div>
      </BlockStack></div>
    </Page>
  )
}
