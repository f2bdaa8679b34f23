import { Thumbnail } from '@shopify/polaris'
import { ImageIcon } from '@shopify/polaris-icons'

/** A line's picture, or a placeholder. The title beside it says what it is, so the picture itself is silent. */
export function ItemImage({ url, size = 'small' }: { url: string | null; size?: 'extraSmall' | 'small' | 'medium' }) {
  return <Thumbnail source={url ?? ImageIcon} alt="" size={size} />
}
