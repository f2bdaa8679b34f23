export interface ErrorWords { title: string; text: string; again: boolean }

/**
 * Words for a page that could not be shown. `thrown` is null where no response was thrown: a fault of ours.
 * A refusal thrown by a route carries its own `sentence`.
 */
export function errorWords(thrown: { status: number; data: unknown } | null): ErrorWords {
  const sentence = sentenceOf(thrown?.data)
  switch (thrown?.status) {
    case 404:
      return { title: 'Not found', text: sentence ?? 'This page does not exist in your shop. It may have been removed, or the link may be wrong.', again: false }
    case 403:
      if (sentence) return { title: 'Your role may not see this', text: sentence, again: true }
      return sessionEnded
    case 401:
      return sessionEnded
    case 410:
      return { title: 'This browser is not supported', text: 'Open Recourse from your Shopify admin in an ordinary browser.', again: false }
    default:
      return { title: 'Something went wrong on our side', text: sentence ?? 'Nothing was changed by this. Try again in a moment; if it happens again, write to support with the time it happened.', again: true }
  }
}

const sessionEnded: ErrorWords = { title: 'Your session has ended', text: 'Reload this page to go on. If that does not help, open Recourse again from your Shopify admin.', again: true }

function sentenceOf(data: unknown): string | null {
  return typeof data === 'object' && data !== null && 'sentence' in data && typeof data.sentence === 'string' ? data.sentence : null
}
