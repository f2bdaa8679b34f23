import { useFetcher, useRevalidator } from '@remix-run/react'
import { Banner, BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris'
import { useEffect, useRef, type ReactNode } from 'react'
import type { UploadPageView } from '../../application/evidence/evidence-view.ts'
import type { ShopperEvidence } from '../../contracts/shopper.ts'
import { PlainFrame } from '../states/PlainFrame.tsx'
import { sendFile, uploadAddress } from './send-file.ts'
import { Thumbnail } from './Thumbnail.tsx'
import { UploadList } from './UploadList.tsx'
import { useUploads } from './use-uploads.ts'

/** Where a shopper hands in files, on a phone as well; every word comes in their language. */
export function UploadPage({ page, search }: { page: UploadPageView; search: string }) {
  const { words, rules, files, closed } = page
  const said = (word: string) => words[word] ?? ''
  const { revalidate } = useRevalidator()
  const uploads = useUploads<ShopperEvidence>(rules, (file, key, onProgress) => sendFile(uploadAddress(`/upload/file${search}`, { name: file.name, key }), file, {}, onProgress), () => revalidate())
  const input = useRef<HTMLInputElement>(null)
  const take = () => {
    const { current } = input
    if (!current?.files?.length) return
    uploads.add([...current.files])
    current.value = ''
  }
  // Whoever was quicker than the page's script has chosen already.
  useEffect(take, [])
  return (
    <Frame>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="p" tone="subdued">{page.shopName}</Text>
          <Text as="h1" variant="headingLg" breakWord>{said('title')}</Text>
          <Text as="p">{said('intro')}</Text>
        </BlockStack>
        {closed ? <Banner tone="info" title={closed} /> : (
          <BlockStack gap="200">
            <label className="rc-upload__choose">
              <input ref={input} type="file" multiple accept={rules.accept} onChange={take} />
              <span>{said('choose')}</span>
            </label>
            <Text as="p" variant="bodySm" tone="subdued">{rules.hint}</Text>
          </BlockStack>
        )}
        <UploadList uploads={uploads} words={{ waiting: said('waiting'), sending: said('sending'), failed: said('failed'), again: said('again'), dismiss: said('remove') }} />
        {files.length === 0 ? null : (
          <BlockStack gap="200">
            <Text as="h2" variant="headingMd">{said('list')}</Text>
            <ul className="rc-list" aria-label={said('list')} aria-live="polite">{files.map((file) => <Received key={file.id} file={file} remove={said('remove')} search={search} />)}</ul>
            {uploads.underWay ? null : <Text as="p">{said('done')}</Text>}
          </BlockStack>
        )}
      </BlockStack>
    </Frame>
  )
}

/** A link that leads nowhere any more. */
export function UploadOver({ sentence }: { sentence: string | null }) {
  return <Frame><Banner tone="warning" title={sentence ?? ''} /></Frame>
}

function Frame({ children }: { children: ReactNode }) {
  return <PlainFrame><main className="rc-upload"><Card>{children}</Card></main></PlainFrame>
}

function Received({ file, remove, search }: { file: UploadPageView['files'][number]; remove: string; search: string }) {
  const fetcher = useFetcher<{ refused: string | null }>()
  const kind = file.thumbnailUrl ? 'image' : /\.pdf$/.test(file.fileName) ? 'paper' : 'film'
  return (
    <li>
      <InlineStack gap="300" blockAlign="center" wrap={false}>
        <span className="rc-evidence__small"><Thumbnail evidence={{ kind, thumbnailUrl: file.thumbnailUrl }} /></span>
        <div className="rc-upload__name"><Text as="span" breakWord>{file.fileName}</Text></div>
        {file.removable ? <Button variant="plain" tone="critical" loading={fetcher.state !== 'idle'} accessibilityLabel={`${remove}: ${file.fileName}`} onClick={() => fetcher.submit({ remove: file.id }, { method: 'post', action: `/upload${search}` })}>{remove}</Button> : null}
      </InlineStack>
      {fetcher.data?.refused ? <Text as="p" tone="critical">{fetcher.data.refused}</Text> : null}
    </li>
  )
}
