import { BlockStack, Card, Text } from '@shopify/polaris'
import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { GoodsView, TraitReading } from '../../application/setup/setup-view.ts'
import { nextStep } from './frame.ts'
import type { Frame } from './frame.ts'
import { SetUpFrame } from './SetUpFrame.tsx'
import { counted } from './setup-words.ts'
import { TraitCard } from './TraitCard.tsx'

/** How often lines are looked at again of whose products something is still to come, in milliseconds, and how many times. */
const glance = 3_000
const mostGlances = 10

/** How the goods that the terms speak of are recognised, with how many lines and products each word matches. */
export function GoodsStep({ frame, goods }: { frame: Frame; goods: GoodsView }) {
  const [readings, setReadings] = useState<Record<string, TraitReading>>(() => Object.fromEntries(goods.traits.map(({ name, reading }) => [name, reading])))
  const { revalidate, state } = useRevalidator()
  const glances = useRef(0)
  useEffect(() => {
    if (!goods.reading || state !== 'idle' || glances.current >= mostGlances) return
    const timer = setTimeout(() => { glances.current += 1; if (document.visibilityState === 'visible') revalidate() }, glance)
    return () => clearTimeout(timer)
  }, [state, goods])
  const change = (name: string, reading: TraitReading) => {
    glances.current = 0
    const after = { ...readings, [name]: reading }
    setReadings(after)
    frame.inHand.keep({ traits: after })
  }
  return (
    <SetUpFrame {...frame} onNext={() => frame.inHand.goOn({ traits: readings }, nextStep(frame))}>
      <div className="rc-inset"><Text as="p">{goods.lines === 0 ? 'None of your orders has been taken in yet, so that nothing can be counted on them. Products are counted in Shopify.' : `Counted on ${goods.more ? 'the latest ' : ''}${counted(goods.lines, 'line')} of your orders, and among your products in Shopify. Lines are unclear whose product is gone from Shopify, is in more than 50 collections, or is just being read.`}</Text></div>
      {goods.traits.length === 0 ? <Card><Text as="p">These terms make no difference between goods: there is nothing to map.</Text></Card> : null}
      <BlockStack gap="400">
        {goods.traits.map((trait) => <TraitCard key={trait.name} trait={trait} reading={readings[trait.name] ?? trait.reading} words={goods.words} locked={frame.locked !== null} onChange={(reading) => change(trait.name, reading)} />)}
      </BlockStack>
    </SetUpFrame>
  )
}
