import type { GraphQLError } from 'graphql'

/** One error as Shopify's Admin API writes it. */
export interface ApiError { message: string; locations?: { line: number; column: number }[]; path?: (string | number)[]; extensions?: Record<string, unknown> }

/** Errors of a document that the schema does not allow, in Shopify's words where they are known. */
export function formatValidationErrors(errors: readonly GraphQLError[]): ApiError[] {
  return errors.map((error) => {
    const { message, code, extra } = inShopifysWords(error.message)
    return { message, locations: (error.locations ?? []).map(({ line, column }) => ({ line, column })), extensions: { code, ...extra } }
  })
}

/** Errors that came up while an operation ran. */
export function formatExecutionErrors(errors: readonly GraphQLError[]): ApiError[] {
  return errors.map((error) => ({
    message: error.message,
    ...(error.locations ? { locations: error.locations.map(({ line, column }) => ({ line, column })) } : {}),
    ...(error.path ? { path: [...error.path] } : {}),
    extensions: { ...error.extensions, code: error.extensions.code ?? (/^Variable "\$/.test(error.message) ? 'INVALID_VARIABLE' : 'INTERNAL_SERVER_ERROR') },
  }))
}

function inShopifysWords(message: string): { message: string; code: string; extra: Record<string, string> } {
  const field = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(message)
  if (field?.[1] && field[2]) return { message: `Field '${field[1]}' doesn't exist on type '${field[2]}'`, code: 'undefinedField', extra: { typeName: field[2], fieldName: field[1] } }
  const argument = /^Unknown argument "(\w+)" on field "(\w+)\.(\w+)"/.exec(message)
  if (argument?.[1] && argument[3]) return { message: `Field '${argument[3]}' doesn't accept argument '${argument[1]}'`, code: 'argumentNotAccepted', extra: { name: argument[3], typeName: 'Field', argumentName: argument[1] } }
  const missing = /^Field "(\w+)" argument "(\w+)" of type "[^"]+" is required/.exec(message)
  if (missing?.[1] && missing[2]) return { message: `Field '${missing[1]}' is missing required arguments: ${missing[2]}`, code: 'missingRequiredArguments', extra: { className: 'Field', name: missing[1], arguments: missing[2] } }
  const selection = /^Field "(\w+)" of type "([^"]+)" must have a selection of subfields/.exec(message)
  if (selection?.[1] && selection[2]) return { message: `Field must have selections (field '${selection[1]}' returns ${selection[2]} but has no selections. Did you mean '${selection[1]} { ... }'?)`, code: 'selectionMismatch', extra: { nodeName: `field '${selection[1]}'`, typeName: selection[2] } }
  return { message, code: 'invalid', extra: {} }
}
