import { createContext, useContext, type ReactNode } from 'react'

interface ShopFormatValue { timeZone: string; today: string }

const Value = createContext<ShopFormatValue | null>(null)

/** The shop's time zone and day, as the server knows them: a browser's own clock and zone decide nothing. */
export function ShopFormat({ timeZone, today, children }: ShopFormatValue & { children: ReactNode }) {
  return <Value.Provider value={{ timeZone, today }}>{children}</Value.Provider>
}

export function useShopFormat(): ShopFormatValue {
  const value = useContext(Value)
  if (!value) throw new Error('useShopFormat stands outside ShopFormat')
  return value
}
