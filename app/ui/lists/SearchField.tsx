import { useLocation, useNavigation } from '@remix-run/react'
import { Icon, TextField } from '@shopify/polaris'
import { SearchIcon } from '@shopify/polaris-icons'
import { useEffect, useRef, useState } from 'react'

interface Props { label: string; placeholder: string; value: string; onSearch: (text: string) => void }

/** Searches while one types, a moment after the last letter; no longer once a row has been chosen, which the search would take back. */
export function SearchField({ label, placeholder, value, onSearch }: Props) {
  const [text, setText] = useState(value)
  const asked = useRef(value)
  const here = useLocation().pathname
  const next = useNavigation().location?.pathname
  const leaving = next !== undefined && next !== here
  useEffect(() => {
    if (leaving || text === asked.current) return
    const timer = setTimeout(() => { asked.current = text; onSearch(text) }, 300)
    return () => clearTimeout(timer)
  }, [text, onSearch, leaving])
  return (
    <TextField label={label} labelHidden placeholder={placeholder} value={text} onChange={setText} autoComplete="off" prefix={<Icon source={SearchIcon} />}
      clearButton onClearButtonClick={() => setText('')} />
  )
}
