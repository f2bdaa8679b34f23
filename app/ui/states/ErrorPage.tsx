import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { Button, InlineStack } from '@shopify/polaris'
import { Notice } from './Notice.tsx'
import { errorWords } from './error-words.ts'

/**
 * What a route shows when it could not answer: what happened and what to do, never a stack.
 * A page that the Shopify library throws (to leave the frame, to fetch a new token) is passed on as it is,
 * because its script is the answer.
 */
export function ErrorPage() {
  const error = useRouteError()
  const thrown = isRouteErrorResponse(error) ? { status: error.status, data: error.data as unknown } : null
  if (thrown && typeof thrown.data === 'string' && thrown.data.includes('<script')) {
    return <div dangerouslySetInnerHTML={{ __html: thrown.data }} />
  }
  const words = errorWords(thrown)
  return (
    <Notice title={words.title} text={words.text}>
      <InlineStack gap="200">
        {words.again ? <Button variant="primary" onClick={() => window.location.reload()}>Try again</Button> : null}
        <Button url="/app">Go to Home</Button>
      </InlineStack>
    </Notice>
  )
}
