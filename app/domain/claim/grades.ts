/** What grades stand for in what is stored, for ever; their words are the shop's own. */
export const gradeIds = ['A', 'B', 'C', 'D', 'E', 'F'] as const

export type GradeId = (typeof gradeIds)[number]

/** A grade as people read it. */
export interface GradeWords { name: string; meaning: string }

export interface Grade extends GradeWords { id: GradeId; used: boolean }

const longest = { name: 20, meaning: 100 }

const unused = (id: GradeId): Grade => ({ id, name: id, meaning: '', used: false })

/** The grades of a shop that has said nothing else, the best first. */
export const defaultGrades: readonly Grade[] = [
  { id: 'A', name: 'A', meaning: 'as new', used: true },
  { id: 'B', name: 'B', meaning: 'light traces of wear', used: true },
  { id: 'C', name: 'C', meaning: 'clear traces of wear', used: true },
  { id: 'D', name: 'D', meaning: 'can’t be sold again', used: true },
  unused('E'),
  unused('F'),
]

/** Grades as stored or sent. What is not said, or is nothing of a grade, is as shipped. */
export function parseGrades(value: unknown): Grade[] {
  const sent = Array.isArray(value) ? value.map(asRecord) : []
  return defaultGrades.map((shipped) => {
    const said = sent.find(({ id }) => id === shipped.id) ?? {}
    const text = (of: unknown, otherwise: string) => (typeof of === 'string' ? of.replaceAll(/\s+/g, ' ').trim() : otherwise)
    return { id: shipped.id, name: text(said.name, shipped.name), meaning: text(said.meaning, shipped.meaning), used: typeof said.used === 'boolean' ? said.used : shipped.used }
  })
}

/** What is wrong with grades, a sentence at `A.name` or `A.meaning`, or at `grades`; nothing where they can be used. What is out of use may say anything. */
export function gradeProblems(grades: readonly Grade[]): Record<string, string> {
  const used = grades.filter((grade) => grade.used)
  const wrongName = ({ id, name }: Grade) => (name === '' ? 'Give the grade a short name, such as a letter.' : name.length > longest.name ? `Keep it under ${longest.name + 1} characters.` : used.some((other) => other.id !== id && other.name.toLowerCase() === name.toLowerCase()) ? 'Two grades have this name.' : null)
  const wrongMeaning = ({ meaning }: Grade) => (meaning === '' ? 'Say what the grade means, so that everybody grades alike.' : meaning.length > longest.meaning ? `Keep it under ${longest.meaning + 1} characters.` : null)
  const wrong = used.flatMap((grade): Array<[string, string | null]> => [[`${grade.id}.name`, wrongName(grade)], [`${grade.id}.meaning`, wrongMeaning(grade)]]).filter((one): one is [string, string] => one[1] !== null)
  return used.length ? Object.fromEntries(wrong) : { grades: 'Leave at least one grade in use: an inspection can’t be recorded without one.' }
}

/** The words of a recorded grade: those that stood when it was given; what is older than that was given in the shipped ones. */
export function wordsOfGrade({ grade, graded }: { grade: GradeId; graded?: GradeWords | undefined }): GradeWords {
  const { name, meaning } = graded ?? defaultGrades.find(({ id }) => id === grade) ?? unused(grade)
  return { name, meaning }
}

/** `B: light traces of wear`. */
export const gradeLabel = ({ name, meaning }: GradeWords): string => (meaning ? `${name}: ${meaning}` : name)

const asRecord = (value: unknown) => (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
