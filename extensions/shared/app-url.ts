/** Where the app answers: `application_url` of shopify.app.toml, which a guard holds this to. A bundle has no environment to read it from. */
export const appUrl = 'https://recourse.example.com'
