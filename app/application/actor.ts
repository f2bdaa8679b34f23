export interface Actor { kind: 'staff' | 'shopper' | 'recourse' | 'shopify'; id: string | null; name: string }
