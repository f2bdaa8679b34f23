import { gid } from '../../state/gid.ts'
import type { Image } from '../../state/model.ts'

/** Image, without transformations. */
export function imageNode(image: Image | null) {
  return image && { __typename: 'Image', id: null, url: image.url, altText: image.altText }
}

/** The same picture as a MediaImage, of whatever has this id. */
export function mediaNode(id: number, image: Image | null) {
  return image && { __typename: 'MediaImage', id: gid('MediaImage', id), alt: image.altText, preview: { __typename: 'MediaPreviewImage', image: imageNode(image) } }
}
