import { GraphQLError } from 'graphql'

/** A field or an option that Shopify has and the sandbox has not built: said aloud, never answered with null. */
export function notBuilt(what: string): GraphQLError {
  return new GraphQLError(`The sandbox has not built ${what}.`, { extensions: { code: 'SANDBOX_NOT_BUILT' } })
}

/** An id that is no global id of the type asked for. */
export function invalidGlobalId(value: string): GraphQLError {
  return new GraphQLError(`Invalid global id '${value}'`, { extensions: { code: 'argumentLiteralsIncompatible' } })
}

/** https://shopify.dev/docs/api/admin-graphql: status and error codes, ACCESS_DENIED. */
export function accessDenied(field: string, requiredAccess: string): GraphQLError {
  return new GraphQLError(`Access denied for ${field} field. Required access: ${requiredAccess}`, {
    extensions: { code: 'ACCESS_DENIED', documentation: 'https://shopify.dev/api/usage/access-scopes', requiredAccess },
  })
}

/** One entry of `userErrors`, by ReturnUserError: "The path to the input field that caused the error." */
export interface UserError { code: string; field: string[] | null; message: string }

/** A mutation stops here and answers with these userErrors; nothing is changed. */
export class Refused extends Error {
  readonly userErrors: UserError[]

  constructor(userErrors: UserError[]) {
    super(userErrors.map((each) => each.message).join(' '))
    this.userErrors = userErrors
  }
}

/** Refuses a mutation with one userError. */
export function refuse(code: string, field: string[] | null, message: string): Refused {
  return new Refused([{ code, field, message }])
}
