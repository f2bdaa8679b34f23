import { useLocation, useNavigation } from '@remix-run/react'
import { useEffect, useState, type ReactNode } from 'react'
import { PageSkeleton } from './PageSkeleton.tsx'

/** Shorter waits show no skeleton: a flash of grey reads as slower than the wait. */
const patience = 180

/** Shows a skeleton in a screen's place while another screen loads, and the admin's own loading bar. */
export function PageLoading({ children }: { children: ReactNode }) {
  const navigation = useNavigation()
  const here = useLocation().pathname
  const busy = navigation.state !== 'idle'
  const leaving = navigation.state === 'loading' && navigation.location.pathname !== here
  const [waited, setWaited] = useState(false)

  useEffect(() => {
    if (!leaving) return
    const timer = setTimeout(() => setWaited(true), patience)
    return () => { clearTimeout(timer); setWaited(false) }
  }, [leaving])

  useEffect(() => {
    if (!busy) return
    window.shopify?.loading(true)
    return () => { window.shopify?.loading(false) }
  }, [busy])

  if (leaving && waited) return <PageSkeleton path={navigation.location.pathname} />
  return <>{children}</>
}
