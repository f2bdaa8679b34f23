import type { Image } from '../../state/model.ts'

/** Image, without transformations. */
export function imageNode(image: Image | null) {
  return image && { __typename: 'Image', id: null, url: image.url, altText: image.altText }
}
