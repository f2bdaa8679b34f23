/** One value to choose, with the words for it. */
export interface Option { value: string; label: string; help?: string }

/** What can be chosen by its name: a right that a window of the policy gives, a trait, a clause by its address, a document; a language by its code. */
export type Named = 'rights' | 'traits' | 'clauses' | 'clauses-of-kind' | 'documents' | 'languages'

/** What is kept as a code and chosen by its name: IANA time zones, currencies by ISO 4217, countries by ISO 3166, for a law with `EU` for its members, languages by ISO 639. */
export type Coded = 'time-zones' | 'currencies' | 'countries' | 'law-countries' | 'languages'

/** How a value is entered. */
export type Control =
  /** One line, or several; a wording may hold slots. */
  | { control: 'text'; lines?: number; wording?: true }
  | { control: 'number'; least: number; most: number; unit: string }
  /** How long, in one of the units. */
  | { control: 'length' }
  /** A yes, or none: where it may be left out, no is that. */
  | { control: 'flag' }
  /** A yes, a no, or neither. */
  | { control: 'yes-no'; yes: string; no: string; none: string }
  | { control: 'choice'; options: Option[]; /** The words for leaving it out. */ none?: string }
  | { control: 'several'; options: Option[] }
  /** An ISO date, or null. */
  | { control: 'day'; orNull?: string }
  /** A day of any year, as `MM-DD`. */
  | { control: 'month-day' }
  /** A sum in the policy's currency as a decimal string, or null where that has words. */
  | { control: 'amount'; orNull?: string }
  /** One code, or several. */
  | { control: 'code'; of: Coded }
  | { control: 'codes'; of: Coded }
  /** Texts, one a line. */
  | { control: 'texts' }
  /** Metafields of products with or without a value, one a line. */
  | { control: 'metafields' }
  /** One name, or several, of what the policy has. */
  | { control: 'name'; of: Named; /** A name of one's own can be given. */ open?: true; none?: string }
  | { control: 'names'; of: Named; ordered?: true }
  | { control: 'age' }
  | { control: 'cases' }
  /** Clauses by name, or every one of a sort. */
  | { control: 'lifts'; options: Option[] }
  | { control: 'group'; fields: Fields }

/** A field of the form. `blank` is what it begins with; a field that may be left out says so. */
export type Field = Control & { label: string; help?: string; optional?: true; blank: unknown }
export type Fields = Record<string, Field>

/** A kind of clause as the form describes it: what it is called, when one needs it, its parameters and a clause to begin with. */
export interface KindForm { kind: string; title: string; sentence: string; params: Fields; overrides: boolean; blank: Record<string, unknown> }

/** One thing a clause can ask of a case. `key` is its member, for a fact with the fact's name. */
export interface CriterionForm { key: string; group: 'fact' | 'goods' | 'case'; label: string; member: string; value: CriterionValue; blank: Record<string, unknown> }
export type CriterionValue =
  | { control: 'yes-no' }
  | { control: 'true' }
  | { control: 'one-or-more'; options: Option[] }
  | { control: 'one'; options: Option[] }
  | { control: 'several'; options: Option[] }
  | { control: 'number'; least: number; unit: string }
  | { control: 'text' }
  | { control: 'countries' }
  | { control: 'name'; of: 'rights' | 'traits' }

/** The whole form of a policy, as data: the screen draws it and knows nothing of any kind of clause. */
export interface PolicyForm {
  set: Fields
  trait: Fields
  document: Fields
  clause: Fields
  /** What a clause says in another language. */
  translation: Fields
  kinds: KindForm[]
  criteria: CriterionForm[]
  tiers: Option[]
  units: Array<Option & { most: number }>
}
